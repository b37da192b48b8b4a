using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <content>Texts that come from outside or are the program's own: which of both is left open until something depends on it.</content>
internal sealed partial class Interpreter
{
    private Slot Coalesce(ICoalesceOperation coalesce, Frame frame)
    {
        var value = Resolved(EvaluateOpen(coalesce.Value, frame));
        if (value.Value is Unknown { Symbol: { } symbol } && coalesce.WhenNull is not IThrowOperation and not IConversionOperation { Operand: IThrowOperation })
        {
            var wording = coalesce.Value.Syntax + " is null";
            if (coalesce.WhenNull.ConstantValue is { HasValue: true, Value: string } && new Defaulted(value, Evaluate(coalesce.WhenNull, frame), wording, PlaceOf(coalesce), program.Choices.Write) is { Symbol: not null } open)
            {
                program.Choices.Know(open);
                return new Slot(open, open.Place);
            }

            return program.Choices.Choose(Choices.Equal(symbol, "null"), wording) ? EvaluateOpen(coalesce.WhenNull, frame) : value;
        }

        return value.IsNull ? EvaluateOpen(coalesce.WhenNull, frame) : value;
    }

    /// <summary>One of both texts, as the run assumes; other data as they are.</summary>
    private Slot Resolved(Slot slot)
    {
        if (slot.Value is not Defaulted open)
        {
            return slot;
        }

        var whole = open.With(program.Choices.Take(open.Origin));
        return open.IsOrigin && slot.Place == open.Place ? whole : whole.At(slot.Place);
    }

    /// <summary>An operator. Whether an open text is a certain one can be asked without deciding which of both it is.</summary>
    private Slot Binary(BinaryOperatorKind kind, Slot left, Slot right, Place place)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Add when left.Value is Defaulted || right.Value is Defaulted:
                return Joined([left, right], place);
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals when IsAsked(left, right) || IsAsked(right, left):
                return Operators.Binary(kind, left, right, place);
            default:
                return Operators.Binary(kind, Resolved(left), Resolved(right), place);
        }
    }

    private static bool IsAsked(Slot slot, Slot other) => slot.Value is Defaulted { IsOrigin: true } && other.Text is not null;

    /// <summary>A text of parts, which stays open when it is by one of them only.</summary>
    private Slot Joined(List<Slot> parts, Place place)
    {
        Defaulted? origin = null;
        foreach (var part in parts)
        {
            if (part.Value is Defaulted open)
            {
                if (origin is not null && origin != open.Origin)
                {
                    return Texts.Joined([.. parts.Select(Resolved)], place);
                }

                origin = open.Origin;
            }
        }

        var whole = Texts.Joined(parts, place);
        return origin is null ? whole : new Slot(new Defaulted(origin, text => Joined(parts, text, place), whole.Value.Symbol), place);
    }

    private static Slot Joined(List<Slot> parts, Slot text, Place place) => Texts.Joined([.. parts.Select(part => part.Value is Defaulted open ? open.With(text) : part)], place);

    /// <summary>What a variable, property or key gets: a text stays open until somebody looks at it.</summary>
    private Slot Assigned(IOperation target, Slot value) => value.Value is not Defaulted || target switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation => true,
        IFieldReferenceOperation { Field: var field } => Code.IsOwn(field),
        IPropertyReferenceOperation { Property: var property } => property.IsIndexer || Code.IsOwn(property) || CdkTypes.IsCdk(property.ContainingType),
        _ => false,
    }
    ? value : Resolved(value);

    /// <summary>What a library gets: the CDK takes texts for its template, and a dictionary only keeps them. An id is the one that the construct has by default.</summary>
    private Slot Passed(IParameterSymbol? parameter, Slot value) => value.Value is not Defaulted open ? value
        : parameter is { Name: "value", ContainingType.Name: "Dictionary" or "IDictionary" } ? value
        : parameter is null || !CdkTypes.IsCdk(parameter.ContainingType) ? Resolved(value)
        : parameter.Name == "id" ? open.With(open.Own).At(value.Place)
        : open.Written(value.Place);
}
