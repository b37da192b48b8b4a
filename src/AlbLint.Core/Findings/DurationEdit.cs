using System.Globalization;
using AlbLint.Model;

namespace AlbLint.Findings;

/// <summary>Edits of durations that stand in the source as a plain number.</summary>
internal static class DurationEdit
{
    /// <summary>
    /// Offers to write another duration, where exactly the known one stands at the setting's place, in seconds or milliseconds.
    /// Anything else (a reference, a part of a command line) stays without an edit, since the edit would not be certain.
    /// </summary>
    public static Finding WithDuration(this Finding finding, Setting<TimeSpan> setting, TimeSpan duration)
    {
        var text = setting.Place.File.Content.Substring(setting.Place.Range.Start, setting.Place.Range.Length);
        var number = text.Trim('"', '\'');
        return text.Length - number.Length is 0 or 2 && Unit(number, setting.Value) is { } unit
            ? finding.WithEdit(setting.Place, text.Replace(number, Number(duration, unit)))
            : finding;
    }

    private static long? Unit(string number, TimeSpan known) =>
        number.Length == 0 ? null
        : number == Number(known, TimeSpan.TicksPerSecond) ? TimeSpan.TicksPerSecond
        : number == Number(known, TimeSpan.TicksPerMillisecond) ? TimeSpan.TicksPerMillisecond
        : null;

    private static string Number(TimeSpan duration, long unit) => (duration.Ticks / unit).ToString(CultureInfo.InvariantCulture);
}
