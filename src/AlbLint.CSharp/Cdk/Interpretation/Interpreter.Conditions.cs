using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <content>Conditions and patterns: what the code does not decide is a choice of the run.</content>
internal sealed partial class Interpreter
{
    private const int MaxWording = 60;

    private bool IsTrue(IOperation condition, Frame frame) => IsTrue(Evaluate(condition, frame), condition);

    private bool IsTrue(Slot value, IOperation condition, IOperation? subject = null)
    {
        if (value.Truth is { } truth)
        {
            return truth;
        }

        var place = PlaceOf(condition);
        var symbol = value.Value.Symbol ?? $"at {place.File.Path}:{place.Range.Start}";
        return program.Choices.Choose(symbol, Wording(condition, subject, symbol));
    }

    private static string Wording(IOperation condition, IOperation? subject, string symbol)
    {
        var text = subject is null ? condition.Syntax.ToString() : subject.Syntax + " is " + condition.Syntax;
        text = string.Join(" ", text.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        var isNegated = symbol.StartsWith(Choices.Not, StringComparison.Ordinal);
        text = isNegated && !text.StartsWith(Choices.Not, StringComparison.Ordinal) ? Choices.Not + Affirmed(text) : text;
        return text.Length > MaxWording ? text.Substring(0, MaxWording) + "..." : text;
    }

    private static string Affirmed(string text) => text.Replace("!=", "==").Replace("is not null", "is null");

    private Slot Match(IPatternOperation pattern, Slot value, Frame frame)
    {
        var place = PlaceOf(pattern);
        if (pattern is not (IConstantPatternOperation or INegatedPatternOperation or IDiscardPatternOperation or IBinaryPatternOperation))
        {
            value = Resolved(value);
        }

        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Binary(BinaryOperatorKind.Equals, value, Evaluate(constant.Value, frame), place);
            case INegatedPatternOperation negated:
                return Operators.Unary(UnaryOperatorKind.Not, Match(negated.Pattern, value, frame), place);
            case IDiscardPatternOperation:
                return Slot.Of(true, place);
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value, frame);
                return declaration.MatchesNull || declaration.MatchedType is not { } type ? Slot.Of(true, place) : IsType(value, type, place);
            case ITypePatternOperation test:
                return IsType(value, test.MatchedType, place);
            case IRelationalPatternOperation relation:
                return Operators.Binary(relation.OperatorKind, value, Evaluate(relation.Value, frame), place);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return IsTrue(Match(either.LeftPattern, value, frame), either.LeftPattern) ? Slot.Of(true, place) : Match(either.RightPattern, value, frame);
            case IBinaryPatternOperation both:
                return !IsTrue(Match(both.LeftPattern, value, frame), both.LeftPattern) ? Slot.Of(false, place) : Match(both.RightPattern, value, frame);
            case IRecursivePatternOperation recursive:
                return Match(recursive, value, frame);
            default:
                return Slot.Unknown("a pattern that is not followed", place);
        }
    }

    private Slot Match(IRecursivePatternOperation pattern, Slot value, Frame frame)
    {
        var place = PlaceOf(pattern);
        Declare(pattern.DeclaredSymbol, value, frame);
        if (IsTrue(Operators.Equal(value, Slot.Of(null, place), place), pattern))
        {
            return Slot.Of(false, place);
        }

        frame.Receivers.Push(value);
        var matches = pattern.PropertySubpatterns.All(part => IsTrue(Match(part.Pattern, Evaluate(part.Member, frame), frame), part.Pattern, part.Member));
        frame.Receivers.Pop();
        return pattern.DeconstructionSubpatterns.Length > 0 && value.Value is not ListDatum ? Slot.Unknown("a pattern that is not followed", place)
            : Slot.Of(matches && pattern.DeconstructionSubpatterns.Select((part, index) => (part, index)).All(pair =>
                pair.index < value.Items.Count && IsTrue(Match(pair.part, value.Items[pair.index], frame), pair.part)), place);
    }

    private static void Declare(ISymbol? variable, Slot value, Frame frame)
    {
        if (variable is not null)
        {
            frame.Declare(variable, value);
        }
    }

    private Slot Choose(ISwitchExpressionOperation choice, Frame frame)
    {
        var value = EvaluateOpen(choice.Value, frame);
        foreach (var arm in choice.Arms)
        {
            if (IsTrue(Match(arm.Pattern, value, frame), arm.Pattern, choice.Value) && (arm.Guard is null || IsTrue(arm.Guard, frame)))
            {
                return EvaluateOpen(arm.Value, frame);
            }
        }

        program.Abort("no arm of the switch matches", PlaceOf(choice));
        return Slot.Unknown("no arm of the switch matches", PlaceOf(choice));
    }

    /// <summary>Whether a datum is of a type. What the CDK makes without a name that is known is taken for what the program takes it for.</summary>
    private Slot IsType(Slot value, ITypeSymbol type, Place place) => value.Value switch
    {
        Scalar { Content: null } => Slot.Of(false, place),
        Instance instance => Slot.Of(Code.Compilation.ClassifyCommonConversion(instance.Type, type) is { Exists: true, IsImplicit: true }, place),
        Scalar { Content: { } content } => Slot.Of(type.SpecialType == SpecialType.System_String == content is string, place),
        CdkObject { Owner: { } owner } => IsType(new Slot(owner, place), type, place),
        CdkObject { TypeName: { } name } when Code.Compilation.GetTypeByMetadataName(name) is { } made => Slot.Of(Code.Compilation.ClassifyCommonConversion(made, type) is { Exists: true, IsImplicit: true }, place),
        CdkObject => Slot.Of(true, place),
        _ => Slot.Unknown("the type is not known", place, value.Value.Symbol is { } symbol ? $"({symbol} is {type.Name})" : null),
    };
}
