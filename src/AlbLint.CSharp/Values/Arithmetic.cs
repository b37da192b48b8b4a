using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Values;

/// <summary>Operators on values. Whatever overflows or has no such operator is unknown.</summary>
internal static class Arithmetic
{
    public static Value Of(IUnaryOperation unary, Value operand) => (unary.OperatorKind, operand.Content) switch
    {
        (UnaryOperatorKind.Minus, int number and > int.MinValue) => operand.With(-number),
        (UnaryOperatorKind.Minus, long number and > long.MinValue) => operand.With(-number),
        (UnaryOperatorKind.Minus, double number) => operand.With(-number),
        (UnaryOperatorKind.Minus, TimeSpan span) when span > TimeSpan.MinValue => operand.With(-span),
        (UnaryOperatorKind.Plus, _) => operand,
        (UnaryOperatorKind.Not, bool flag) => operand.With(!flag),
        _ => operand.IsKnown ? Value.Unknown("the operator is not followed") : operand,
    };

    public static Value Of(IBinaryOperation binary, Value left, Value right)
    {
        if (!left.IsKnown || !right.IsKnown)
        {
            return left.IsKnown ? right : left;
        }

        try
        {
            return Calculate(binary.OperatorKind, left.Content, right.Content) is { } result
                ? new Value(true, result, "", left.Fallback ?? right.Fallback)
                : Value.Unknown("the operator is not followed");
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException or ArgumentException)
        {
            return Value.Unknown("the calculation fails");
        }
    }

    /// <summary>The value as another number type.</summary>
    public static Value Convert(Value value, ITypeSymbol? type)
    {
        try
        {
            return type?.SpecialType switch
            {
                SpecialType.System_Int32 => value.With(System.Convert.ToInt32(Truncated(value.Content!))),
                SpecialType.System_Int64 => value.With(System.Convert.ToInt64(Truncated(value.Content!))),
                SpecialType.System_Double => value.With(System.Convert.ToDouble(value.Content)),
                _ => value,
            };
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or FormatException)
        {
            return Value.Unknown("the conversion fails");
        }
    }

    private static object Truncated(object number) => number is double fraction ? Math.Truncate(fraction) : number;

    private static object? Calculate(BinaryOperatorKind kind, object? left, object? right) => (kind, left, right) switch
    {
        (BinaryOperatorKind.Add, int a, int b) => checked(a + b),
        (BinaryOperatorKind.Subtract, int a, int b) => checked(a - b),
        (BinaryOperatorKind.Multiply, int a, int b) => checked(a * b),
        (BinaryOperatorKind.Divide, int a, int b) => a / b,
        (BinaryOperatorKind.Add, long a, long b) => checked(a + b),
        (BinaryOperatorKind.Subtract, long a, long b) => checked(a - b),
        (BinaryOperatorKind.Multiply, long a, long b) => checked(a * b),
        (BinaryOperatorKind.Divide, long a, long b) => a / b,
        (BinaryOperatorKind.Add, double a, double b) => a + b,
        (BinaryOperatorKind.Subtract, double a, double b) => a - b,
        (BinaryOperatorKind.Multiply, double a, double b) => a * b,
        (BinaryOperatorKind.Divide, double a, double b) => a / b,
        (BinaryOperatorKind.Add, TimeSpan a, TimeSpan b) => a + b,
        (BinaryOperatorKind.Subtract, TimeSpan a, TimeSpan b) => a - b,
        (BinaryOperatorKind.Multiply, TimeSpan a, double b) => TimeSpan.FromTicks(checked((long)(a.Ticks * b))),
        (BinaryOperatorKind.Multiply, double a, TimeSpan b) => TimeSpan.FromTicks(checked((long)(b.Ticks * a))),
        (BinaryOperatorKind.Divide, TimeSpan a, double b) => TimeSpan.FromTicks(checked((long)(a.Ticks / b))),
        (BinaryOperatorKind.Add, string a, string or int or char) => a + right,
        (BinaryOperatorKind.Add, int, string b) => left + b,
        (BinaryOperatorKind.Equals, _, _) => Equals(left, right),
        (BinaryOperatorKind.NotEquals, _, _) => !Equals(left, right),
        _ => null,
    };
}
