using System.Globalization;

namespace AlbLint.Runtime.Probe;

/// <summary>Durations as they are written.</summary>
internal static class Seconds
{
    /// <summary>At most one decimal, and the unit.</summary>
    public static string Of(TimeSpan time) => Math.Round(time.TotalSeconds, 1).ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
