using System.Globalization;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads scalars as CloudFormation does: numbers and booleans may be written as text.</summary>
internal static class Scalars
{
    public static int? Integer(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && real == Math.Floor(real) && Math.Abs(real) < int.MaxValue ? (int)real
        : null;

    public static bool? Boolean(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => true,
        "false" or "no" or "off" or "0" => false,
        _ => null,
    };

    public static TimeSpan? Seconds(string text) => Integer(text) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
