using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Values;

/// <summary>
/// Finds out what an expression comes to when the application is deployed: constants, variables that are set once, arithmetic, durations
/// and configuration that appsettings decides. Everything else is unknown. Serves one body of code; steps and depth are bounded.
/// </summary>
internal sealed class Evaluator
{
    private const int MaxDepth = 40;
    private const int MaxSteps = 2_000;

    private readonly Variables _variables;
    private readonly EnvironmentReads _environment;
    private readonly Durations _durations;
    private int _depth;
    private int _steps;

    public Evaluator(Compilation compilation, KnownTypes types, DotNetConfiguration settings, EnvironmentReads environment, SyntaxPlaces places, CancellationToken cancellation)
    {
        Places = places;
        _environment = environment;
        _variables = new Variables(compilation, this, cancellation);
        _durations = new Durations(this);
        Configuration = new ConfigurationReads(types, settings, this);
    }

    public SyntaxPlaces Places { get; }

    public ConfigurationReads Configuration { get; }

    /// <summary>Durations without a colon that were met.</summary>
    public List<DaysByMistake> Days { get; } = [];

    /// <summary>The setting that an expression makes, at its place.</summary>
    public Setting<T> Read<T>(IOperation operation)
    {
        _steps = 0;
        var place = Places.Of(operation.Syntax);
        var value = Of(operation);
        return !value.IsKnown ? Setting.Unknown<T>(value.Reason, place)
            : value.Content is not T content ? Setting.Unknown<T>("the expression has another type", place)
            : value.Fallback is { } key ? Setting.FromParameterDefault(content, key, place)
            : Setting.Written(content, place);
    }

    /// <summary>The value of an expression.</summary>
    public Value Of(IOperation? operation)
    {
        if (operation is null || ++_steps > MaxSteps || _depth >= MaxDepth)
        {
            return Value.Unknown("the expression is too long to follow");
        }

        _depth++;
        var value = operation.ConstantValue is { HasValue: true, Value: var constant } ? Value.Of(constant) : Expression(operation);
        _depth--;
        return value;
    }

    /// <summary>The value of a condition.</summary>
    public Value Decide(IOperation condition)
    {
        _steps = 0;
        return Of(condition);
    }

    /// <summary>Notes a duration that its text makes days.</summary>
    public void AddDays(string text, Place place) => Days.Add(new DaysByMistake(text, place));

    private Value Expression(IOperation operation) => operation switch
    {
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IConversionOperation { Conversion.IsUserDefined: false } conversion => Convert(conversion),
        ILocalReferenceOperation local => _variables.Of(local),
        IFieldReferenceOperation field => _durations.Of(field) ?? _environment.Of(field) ?? _variables.Of(field.Field),
        IPropertyReferenceOperation property => Configuration.Of(property) ?? _durations.Of(property) ?? _environment.Of(property) ?? _variables.Of(property),
        IInvocationOperation call => Configuration.Of(call) ?? _durations.Of(call) ?? _environment.Of(call) ?? Value.Unknown($"what {call.TargetMethod.Name} returns is not known"),
        IObjectCreationOperation creation => _durations.Of(creation) ?? Value.Unknown("an object is made"),
        IUnaryOperation unary => Arithmetic.Of(unary, Of(unary.Operand)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => Combine(Of(both.LeftOperand), both),
        IBinaryOperation binary => Arithmetic.Of(binary, Of(binary.LeftOperand), Of(binary.RightOperand)),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => Choose(Of(conditional.Condition), conditional.WhenTrue, otherwise),
        ICoalesceOperation coalesce => Coalesce(Of(coalesce.Value), coalesce),
        IInterpolatedStringOperation text => Text(text),
        IParameterReferenceOperation parameter => Value.Unknown($"parameter {parameter.Parameter.Name} is given from outside"),
        _ => Value.Unknown("the expression is decided when the application runs"),
    };

    private Value Convert(IConversionOperation conversion)
    {
        var value = Of(conversion.Operand);
        return value.IsKnown && value.Content is not null && conversion.Conversion.IsNumeric ? Arithmetic.Convert(value, conversion.Type) : value;
    }

    /// <summary>One side that is known decides alone where the other cannot change it.</summary>
    private Value Combine(Value left, IBinaryOperation both)
    {
        var decides = both.OperatorKind == BinaryOperatorKind.ConditionalOr;
        if (left.Content is bool one && one == decides)
        {
            return left;
        }

        var right = Of(both.RightOperand);
        return left.IsKnown || (right.Content is bool other && other == decides) ? right with { Fallback = left.Fallback ?? right.Fallback } : left;
    }

    private Value Choose(Value condition, IOperation whenTrue, IOperation whenFalse)
    {
        if (condition is { IsKnown: true, Content: bool chosen, Fallback: null })
        {
            return Of(chosen ? whenTrue : whenFalse);
        }

        var (one, other) = (Of(whenTrue), Of(whenFalse));
        return one.IsKnown && other.IsKnown && Equals(one.Content, other.Content) ? one : Value.Unknown("a condition decides between two values");
    }

    private Value Coalesce(Value value, ICoalesceOperation coalesce)
    {
        if (value is { IsKnown: true, Content: not null })
        {
            return value;
        }

        // Configuration that no file gives may still come from outside; the fallback is what the author expects then.
        var key = Configuration.MissingKey(coalesce.Value);
        return key is null && !value.IsKnown ? value : Of(coalesce.WhenNull) with { Fallback = key };
    }

    private Value Text(IInterpolatedStringOperation text)
    {
        var result = new System.Text.StringBuilder();
        foreach (var part in text.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation literal => Of(literal.Text),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Of(hole.Expression),
                _ => Value.Unknown("the text is formatted"),
            };
            if (!value.IsKnown || value.Content is not (null or string or int or long or char))
            {
                return Value.Unknown("part of the text is not known");
            }

            result.Append(value.Content);
        }

        return Value.Of(result.ToString());
    }
}
