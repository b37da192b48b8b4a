using System.Globalization;

namespace AlbLint.Model;

/// <summary>Writes values into messages: durations in seconds, invariant numbers, AWS's spelling of enumerations.</summary>
public static class Wording
{
    /// <summary>The value as it stands in a message.</summary>
    public static string Of<T>(T value) => value switch
    {
        TimeSpan span => Of(span),
        true => "on",
        false => "off",
        TargetType or NetworkMode => value.ToString()!.ToLowerInvariant(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        null => "nothing",
        _ => value.ToString() ?? "",
    };

    /// <summary>A duration in seconds: "60 s", "0.5 s".</summary>
    public static string Of(TimeSpan span) => Seconds(span) + " s";

    /// <summary>A duration as the number that AWS's settings take: "60".</summary>
    public static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
