using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>Operators of C# on data.</summary>
internal static class Operators
{
    public static Slot Unary(UnaryOperatorKind kind, Slot operand, Place place) => kind switch
    {
        UnaryOperatorKind.Not when operand.Truth is { } truth => Slot.Of(!truth, place),
        UnaryOperatorKind.Not when operand.Value.Symbol is { } symbol => Slot.Unknown("a condition that the code does not decide", place, Negated(symbol)),
        UnaryOperatorKind.Minus when operand.Number is { } number => Number(-number, operand, place),
        UnaryOperatorKind.Plus => operand,
        _ => Slot.Unknown("computed when the program runs", place),
    };

    public static Slot Binary(BinaryOperatorKind kind, Slot left, Slot right, Place place)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                return Equal(left, right, place);
            case BinaryOperatorKind.NotEquals:
                return Unary(UnaryOperatorKind.Not, Equal(left, right, place), place);
            case BinaryOperatorKind.Add when left.Value is Scalar { Content: string } or Token or Unknown && right.Value is Scalar { Content: string } or Token or Unknown
                && (left.Text is not null || right.Text is not null || left.Value is Token || right.Value is Token):
            case BinaryOperatorKind.Add when left.Text is not null || right.Text is not null:
                return Texts.Joined([left, right], place);
        }

        if (left.Number is { } a && right.Number is { } b)
        {
            return Arithmetic(kind, a, b, left, right, place);
        }

        return left.Truth is { } one && right.Truth is { } other && kind is BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr
            ? Slot.Of(kind == BinaryOperatorKind.And ? one && other : kind == BinaryOperatorKind.Or ? one || other : one != other, place)
            : Slot.Unknown("computed from something that is not known", place, left.Value.Symbol is { } l && right.Value.Symbol is { } r ? $"({l} {kind} {r})" : null);
    }

    /// <summary>Whether two data are equal; a condition when that is not known.</summary>
    public static Slot Equal(Slot left, Slot right, Place place)
    {
        if (left.Number is { } a && right.Number is { } b)
        {
            return Slot.Of(a == b, place);
        }

        if (!left.IsUnknown && !right.IsUnknown && left.Value is not Token && right.Value is not Token)
        {
            return Slot.Of(left.Value is Scalar or EnumMember || right.Value is Scalar or EnumMember ? left.Value.Symbol == right.Value.Symbol : ReferenceEquals(left.Value, right.Value), place);
        }

        // What the deployment decides is there, whatever it is.
        if ((left.Value is Token && right.IsNull) || (right.Value is Token && left.IsNull))
        {
            return Slot.Of(false, place);
        }

        return left.Value.Symbol is not { } l || right.Value.Symbol is not { } r ? Slot.Unknown("a comparison that the code does not decide", place)
            : l == r ? Slot.Of(true, place)
            : Slot.Unknown("a comparison that the code does not decide", place, left.IsUnknown ? Choices.Equal(l, r) : Choices.Equal(r, l));
    }

    /// <summary>Numbers keep being whole when they are given to whole types.</summary>
    public static Slot Convert(Slot slot, ITypeSymbol? type) => slot.Value is Scalar { Content: double or float or decimal } && slot.Number is { } number
        && type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte ? Slot.Of((long)number, slot.Place) : slot;

    private static Slot Arithmetic(BinaryOperatorKind kind, double a, double b, Slot left, Slot right, Place place)
    {
        var isWhole = left.Value is Scalar { Content: int or long or short or byte } && right.Value is Scalar { Content: int or long or short or byte };
        return kind switch
        {
            BinaryOperatorKind.Add => Number(a + b, isWhole, place),
            BinaryOperatorKind.Subtract => Number(a - b, isWhole, place),
            BinaryOperatorKind.Multiply => Number(a * b, isWhole, place),
            BinaryOperatorKind.Divide when b != 0 => Number(isWhole ? Math.Truncate(a / b) : a / b, isWhole, place),
            BinaryOperatorKind.Remainder when b != 0 => Number(a % b, isWhole, place),
            BinaryOperatorKind.LessThan => Slot.Of(a < b, place),
            BinaryOperatorKind.LessThanOrEqual => Slot.Of(a <= b, place),
            BinaryOperatorKind.GreaterThan => Slot.Of(a > b, place),
            BinaryOperatorKind.GreaterThanOrEqual => Slot.Of(a >= b, place),
            _ => Slot.Unknown("computed when the program runs", place),
        };
    }

    private static Slot Number(double number, Slot like, Place place) => Number(number, like.Value is Scalar { Content: int or long or short or byte }, place);

    private static Slot Number(double number, bool isWhole, Place place) => isWhole && Math.Abs(number) < long.MaxValue ? Slot.Of((long)number, place) : Slot.Of(number, place);

    private static string Negated(string symbol) => symbol.StartsWith(Choices.Not, StringComparison.Ordinal) ? symbol.Substring(1) : Choices.Not + symbol;
}
