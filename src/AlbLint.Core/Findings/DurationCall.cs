using System.Text.RegularExpressions;
using AlbLint.Model;

namespace AlbLint.Findings;

/// <summary>A duration as CDK code writes it: <c>Duration.Minutes(2)</c>.</summary>
internal static class DurationCall
{
    private static readonly Regex Call = new(@"^((?:[A-Za-z_][\w.]*\.)?Duration\.)[A-Z]\w*\([\w.""]+\)$", RegexOptions.CultureInvariant);

    /// <summary>Another duration, written in the same way; null when something else stands there.</summary>
    public static string? Replace(Setting<TimeSpan> setting, TimeSpan duration) =>
        setting.IsWritten && Call.Match(setting.Place.File.Content.Substring(setting.Place.Range.Start, setting.Place.Range.Length)) is { Success: true } call
            ? $"{call.Groups[1].Value}Seconds({Wording.Seconds(duration)})"
            : null;
}
