using AlbLint.CSharp.Cdk.Values;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>What methods of .NET do that CDK programs put values together with.</summary>
internal static class KnownCalls
{
    /// <summary>Calls a method; null when it is none that is known.</summary>
    public static Slot? Call(IMethodSymbol method, Slot? target, Arguments arguments, Interpreter interpreter)
    {
        if (method.ContainingType is null || !IsSystem(method.ContainingType))
        {
            return null;
        }

        return method.ContainingType.Name switch
        {
            "Enumerable" => Sequences.Call(method.Name, arguments, interpreter),
            "String" when method.IsStatic => TextCalls.Static(method.Name, arguments),
            _ when method.IsStatic => Static(method, arguments),
            _ => target?.Value switch
            {
                ListDatum list => Collections.Call(list, method.Name, arguments, interpreter),
                MapDatum map => Collections.Call(map, method.Name, arguments),
                Scalar or EnumMember => TextCalls.Call(target, method.Name, arguments),
                Closure closure when method.Name == "Invoke" => interpreter.Invoke(closure, [.. Enumerable.Range(0, arguments.Count).Select(i => arguments[i])], arguments.Place),
                _ => null,
            },
        };
    }

    /// <summary>Whether a method gives the same for the same arguments, as far as a program is concerned.</summary>
    public static bool IsPure(IMethodSymbol method) =>
        (method.IsStatic && IsSystem(method.ContainingType)) || method.Name.StartsWith("Get", StringComparison.Ordinal) || method.Name.StartsWith("TryGet", StringComparison.Ordinal) || method.Name == "ToString";

    private static Slot? Static(IMethodSymbol method, Arguments arguments) => (method.ContainingType.Name, method.Name) switch
    {
        ("Environment", "GetEnvironmentVariable") when arguments[0].Text is { } name => Slot.Unknown($"the environment variable {name} is set outside", arguments.Place, "environment:" + name),
        ("Math", "Max" or "Min") when arguments[0].Number is { } a && arguments[1].Number is { } b => Slot.Of(method.Name == "Max" ? Math.Max(a, b) : Math.Min(a, b), arguments.Place),
        ("Int32" or "Int64" or "Double", "Parse") or ("Convert", "ToInt32" or "ToInt64" or "ToDouble") => TextCalls.Number(arguments[0], arguments.Place),
        ("Convert", "ToString") => TextCalls.Call(arguments[0], "ToString", arguments),
        ("Directory", "GetCurrentDirectory") => Paths.CurrentDirectory(arguments.Place),
        ("Path", "Combine") => Paths.Combined(arguments),
        ("Path", "GetFullPath") when arguments.Count == 1 => Paths.Full(arguments[0], arguments.Place),
        ("Array", "Empty") => new Slot(new ListDatum([]), arguments.Place),
        _ => null,
    };

    private static bool IsSystem(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space?.Name == "System";
    }
}
