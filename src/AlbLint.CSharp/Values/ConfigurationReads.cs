using System.Globalization;
using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using AlbLint.Servers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Values;

/// <summary>Reads of the configuration: <c>configuration["Key"]</c>, <c>GetValue</c>, <c>GetSection</c>.</summary>
internal sealed class ConfigurationReads(KnownTypes types, DotNetConfiguration settings, Evaluator evaluator)
{
    /// <summary>The value of <c>configuration["Key"]</c> or <c>section.Value</c>; null when the property is neither.</summary>
    public Value? Of(IPropertyReferenceOperation property) => KeyOf(property) switch
    {
        null => null,
        { IsKnown: false } unknown => unknown,
        { Content: string key } => settings[key] is { } text ? Content(text) : Missing(key),
        _ => null,
    };

    /// <summary>The value of <c>GetValue</c>; null for any other call.</summary>
    public Value? Of(IInvocationOperation call)
    {
        if (KeyOf(call) is not { } value)
        {
            return null;
        }

        if (value.Content is not string key)
        {
            return value;
        }

        if (settings[key] is { } text)
        {
            return text.IsKnown ? Converted(text.Value, call) : Content(text);
        }

        var fallback = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "defaultValue" && !argument.IsImplicit);
        return fallback is null ? Missing(key) : evaluator.Of(fallback.Value) with { Fallback = key };
    }

    /// <summary>The key that an expression reads and no file gives; null when it is something else.</summary>
    public string? MissingKey(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        var key = operation switch
        {
            IPropertyReferenceOperation property => KeyOf(property),
            IInvocationOperation call => KeyOf(call),
            _ => null,
        };
        return key?.Content is string text && settings[text] is null ? text : null;
    }

    /// <summary>The path of the section that an expression of type IConfiguration stands for: empty for the root; unknown when it cannot be told.</summary>
    public Value Section(IOperation? operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return Section(conversion.Operand);
            case IInvocationOperation call when types.Is(call.TargetMethod, Known.GetRequiredSection) && call.Arguments.Length == 2:
                return Join(Section(call.Arguments[0].Value), evaluator.Of(call.Arguments[1].Value));
            case IInvocationOperation { TargetMethod.Name: "GetSection", Arguments.Length: 1, Instance: { } parent } call
                when types.IsKindOf(call.TargetMethod.ContainingType, Known.Configuration):
                return Join(Section(parent), evaluator.Of(call.Arguments[0].Value));
            case ILocalReferenceOperation local:
                return Declared(local);
            case { Type: { } type } when types.IsKindOf(type, Known.Configuration) && !types.IsKindOf(type, Known.ConfigurationSection):
                return Value.Of("");
            default:
                return Value.Unknown("which section of the configuration is not known");
        }
    }

    private Value Declared(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var declarators = root.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>();
        var declarator = declarators.FirstOrDefault(found => SymbolEqualityComparer.Default.Equals(found.Symbol, local.Local));
        return declarator?.Initializer?.Value switch
        {
            IInvocationOperation call => Section(call),
            _ when types.IsKindOf(local.Type, Known.Configuration) && !types.IsKindOf(local.Type, Known.ConfigurationSection) => Value.Of(""),
            _ => Value.Unknown("which section of the configuration is not known"),
        };
    }

    private Value? KeyOf(IPropertyReferenceOperation property)
    {
        if (property.Instance is null || !types.IsKindOf(property.Property.ContainingType, Known.Configuration))
        {
            return null;
        }

        return property.Property.IsIndexer && property.Arguments.Length == 1 ? Join(Section(property.Instance), evaluator.Of(property.Arguments[0].Value))
            : types.Is(property.Property, Known.SectionValue) ? Section(property.Instance)
            : null;
    }

    private Value? KeyOf(IInvocationOperation call) =>
        types.Is(call.TargetMethod, Known.GetValue) && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "key") is { } key
            ? Join(Section(call.Arguments[0].Value), evaluator.Of(key.Value))
            : null;

    private static Value Content(Setting<string> text) => text.IsKnown ? Value.Of(text.Value) : Value.Unknown(text.Source!);

    private static Value Missing(string key) => Value.Unknown($"nothing that was read sets {key}");

    private static Value Join(Value section, Value key) =>
        section.Content is not string path ? section
        : key.Content is not string name ? (key.IsKnown ? Value.Unknown("the key is not known") : key)
        : Value.Of(path.Length == 0 ? name : path + ":" + name);

    private Value Converted(string text, IInvocationOperation call)
    {
        var type = call.TargetMethod.TypeArguments.FirstOrDefault();
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        object? value = type switch
        {
            { SpecialType: SpecialType.System_String } => text,
            { SpecialType: SpecialType.System_Int32 } when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
            { SpecialType: SpecialType.System_Int64 } when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
            { SpecialType: SpecialType.System_Double } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            { SpecialType: SpecialType.System_Boolean } when bool.TryParse(text, out var flag) => flag,
            { Name: "TimeSpan" } => Duration(text, call),
            _ => null,
        };
        return value is null ? Value.Unknown($"'{text}' is not read as a value") : Value.Of(value);
    }

    private TimeSpan? Duration(string text, IInvocationOperation call)
    {
        if (Durations.IsDays(text) && KeyOf(call)?.Content is string key && settings[key] is { } setting)
        {
            evaluator.AddDays(text, setting.Place);
        }

        return Durations.Parse(text);
    }
}
