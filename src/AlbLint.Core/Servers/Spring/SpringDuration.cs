using System.Globalization;
using System.Xml;
using AlbLint.Model;

namespace AlbLint.Servers.Spring;

/// <summary>
/// Durations as Spring Boot reads them: "70s", "2m", "PT70S", a bare number of milliseconds. See
/// https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.conversion.durations
/// </summary>
internal static class SpringDuration
{
    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("us", 1e-6), ("ns", 1e-9), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];

    /// <summary>The duration; a negative one means that connections are never closed. Null when the text is no duration.</summary>
    public static TimeSpan? Parse(string text)
    {
        text = text.Trim();
        var seconds = text.StartsWith("P", StringComparison.OrdinalIgnoreCase) ? Iso(text) : Simple(text.ToLowerInvariant());
        return seconds is null ? null : seconds < 0 ? Server.KeepAliveForever : TimeSpan.FromSeconds(Math.Min(seconds.Value, 1e9));
    }

    private static double? Simple(string text)
    {
        foreach (var (unit, seconds) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal))
            {
                return Number(text.Substring(0, text.Length - unit.Length)) * seconds;
            }
        }

        return Number(text) / 1000;
    }

    private static double? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Iso(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text.ToUpperInvariant()).TotalSeconds;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}
