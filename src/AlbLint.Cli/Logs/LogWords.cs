using System.Globalization;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>Names and numbers as reports on logs write them.</summary>
internal static class LogWords
{
    public static string Word(this Certainty certainty) => certainty switch
    {
        Certainty.Exact => "exact",
        Certainty.Likely => "likely",
        _ => "one-of",
    };

    public static string Word(this LogSource source) => source switch
    {
        LogSource.Requests => "requests",
        LogSource.Connections => "connections",
        _ => "health-checks",
    };

    public static string Count(long number, string noun) => Number(number) + " " + noun + (number == 1 ? "" : "s");

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent, never shown as 0 or 100 when it is not.</summary>
    public static string Percent(long part, long whole)
    {
        var share = 100m * part / Math.Max(whole, 1);
        return share switch
        {
            > 0 and < 0.01m => "under 0.01 %",
            < 1 => share.ToString("0.##", CultureInfo.InvariantCulture) + " %",
            _ => (Math.Floor(share * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture) + " %",
        };
    }

    /// <summary>Minutes in the largest unit that they fill.</summary>
    public static string Width(int minutes) => minutes switch
    {
        < 60 => $"{minutes} min",
        < 1440 => $"{minutes / 60} h",
        _ => Count(minutes / 1440, "day"),
    };
}
