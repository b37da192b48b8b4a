using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Values;

/// <summary>The ways to write a TimeSpan.</summary>
internal sealed class Durations(Evaluator evaluator)
{
    /// <summary>Reads a text as .NET does; a number without a colon is days.</summary>
    public static TimeSpan? Parse(string text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;

    /// <summary>Whether .NET reads a text as days although it gives no hint of days.</summary>
    public static bool IsDays(string text) => text.Trim() is { Length: > 0 } digits && digits != "0" && digits.All(char.IsDigit);

    /// <summary>TimeSpan.Zero, Timeout.InfiniteTimeSpan and the like; null when the field is none of them.</summary>
    public Value? Of(IFieldReferenceOperation field) => (field.Field.ContainingType?.Name, field.Field.Name) switch
    {
        ("TimeSpan", "Zero") => Value.Of(TimeSpan.Zero),
        ("TimeSpan", "MaxValue") => Value.Of(TimeSpan.MaxValue),
        ("TimeSpan", "MinValue") => Value.Of(TimeSpan.MinValue),
        ("Timeout", "InfiniteTimeSpan") => Value.Of(Timeout.InfiniteTimeSpan),
        _ => null,
    };

    /// <summary>A number that is taken out of a duration; null when the property does not.</summary>
    public Value? Of(IPropertyReferenceOperation property)
    {
        if (!IsTimeSpan(property.Property.ContainingType) || property.Instance is null || property.Property.Name is not ("TotalSeconds" or "TotalMinutes"))
        {
            return null;
        }

        var value = evaluator.Of(property.Instance);
        return value.Content is not TimeSpan span ? value
            : value.With(property.Property.Name == "TotalSeconds" ? span.TotalSeconds : span.TotalMinutes);
    }

    /// <summary><c>TimeSpan.FromSeconds(30)</c>, <c>TimeSpan.Parse("00:00:30")</c>, <c>text.ToString()</c>, <c>int.Parse(text)</c>; null when the call is none.</summary>
    public Value? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (IsTimeSpan(method.ContainingType))
        {
            return method.Name is "Parse" ? Parsed(call) : Unit(method.Name) is { } unit ? From(call, unit) : Method(call);
        }

        return method.Name == "Parse" && method.ContainingType?.SpecialType == SpecialType.System_Int32 && call.Arguments.Length > 0
            && evaluator.Of(call.Arguments[0].Value) is { IsKnown: true, Content: string text } value
            && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? value.With(number) : null;
    }

    /// <summary><c>new TimeSpan(0, 0, 30)</c>; null when the object is no duration.</summary>
    public Value? Of(IObjectCreationOperation creation)
    {
        if (!IsTimeSpan(creation.Type))
        {
            return null;
        }

        var values = Arguments(creation.Arguments, out var unknown);
        if (unknown is not null)
        {
            return unknown;
        }

        var parts = values.Select(value => value.Content).OfType<int>().ToArray();
        return (values.Count, parts.Length) switch
        {
            (0, _) => Value.Of(TimeSpan.Zero),
            (1, _) when values[0].Content is long ticks => Value.Of(TimeSpan.FromTicks(ticks)),
            (3, 3) => Made(() => new TimeSpan(parts[0], parts[1], parts[2])),
            (4, 4) => Made(() => new TimeSpan(parts[0], parts[1], parts[2], parts[3])),
            (5, 5) => Made(() => new TimeSpan(parts[0], parts[1], parts[2], parts[3], parts[4])),
            _ => null,
        };
    }

    private Value? Parsed(IInvocationOperation call)
    {
        var value = call.Arguments.Length > 0 ? evaluator.Of(call.Arguments[0].Value) : Value.Unknown("nothing is parsed");
        if (value.Content is not string text)
        {
            return value.IsKnown ? null : value;
        }

        if (IsDays(text))
        {
            evaluator.AddDays(text, evaluator.Places.Of(call.Arguments[0].Value.Syntax));
        }

        return Parse(text) is { } span ? value.With(span) : Value.Unknown($"'{text}' is no duration");
    }

    private Value? Method(IInvocationOperation call)
    {
        if (call.Instance is null || call.Arguments.Length != 1 || call.TargetMethod.Name is not ("Add" or "Subtract"))
        {
            return null;
        }

        var (left, right) = (evaluator.Of(call.Instance), evaluator.Of(call.Arguments[0].Value));
        return left.Content is TimeSpan a && right.Content is TimeSpan b
            ? Made(() => call.TargetMethod.Name == "Add" ? a + b : a - b)
            : left.IsKnown ? right : left;
    }

    /// <summary>Sums the units up: newer overloads take minutes and seconds after hours, and so on.</summary>
    private Value? From(IInvocationOperation call, double ticksPerUnit)
    {
        var values = Arguments(call.Arguments, out var unknown);
        if (unknown is not null)
        {
            return unknown;
        }

        var total = 0.0;
        foreach (var (value, index) in values.Select((value, index) => (value, index)))
        {
            var name = call.TargetMethod.Parameters[index].Name;
            if (value.Content is not (int or long or double))
            {
                return null;
            }

            var unit = index == 0 ? ticksPerUnit : Unit("From" + char.ToUpperInvariant(name[0]) + name.Substring(1));
            total += Convert.ToDouble(value.Content, CultureInfo.InvariantCulture) * (unit ?? double.NaN);
        }

        var result = Math.Abs(total) < TimeSpan.MaxValue.Ticks ? Value.Of(TimeSpan.FromTicks((long)total)) : Value.Unknown("the duration overflows");
        return result with { Fallback = values.Select(value => value.Fallback).FirstOrDefault(key => key is not null) };
    }

    private List<Value> Arguments(IEnumerable<IArgumentOperation> arguments, out Value? unknown)
    {
        var values = arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => evaluator.Of(argument.Value)).ToList();
        unknown = values.Any(value => !value.IsKnown) ? values.First(value => !value.IsKnown) : null;
        return values;
    }

    private static Value Made(Func<TimeSpan> make)
    {
        try
        {
            return Value.Of(make());
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            return Value.Unknown("the duration overflows");
        }
    }

    private static double? Unit(string method) => method switch
    {
        "FromDays" => TimeSpan.TicksPerDay,
        "FromHours" => TimeSpan.TicksPerHour,
        "FromMinutes" => TimeSpan.TicksPerMinute,
        "FromSeconds" => TimeSpan.TicksPerSecond,
        "FromMilliseconds" => TimeSpan.TicksPerMillisecond,
        "FromMicroseconds" => 10,
        "FromTicks" => 1,
        _ => null,
    };

    private static bool IsTimeSpan(ITypeSymbol? type) => type is { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
