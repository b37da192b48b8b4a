using System.Text.RegularExpressions;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>Whether two Availability Zones are certainly not the same, as far as their expressions tell.</summary>
internal static class ZoneComparison
{
    // select(0,azs(...)): a Region's list names no zone twice. text(pseudo:AWS::Region+"a"): the same text before another letter.
    private static readonly Regex Picked = new(@"^select\((?<differs>\d+),(?<same>azs\(.*\))\)$", RegexOptions.CultureInvariant);
    private static readonly Regex Lettered = new(@"^text\((?<same>.*)""(?<differs>-?[a-z])""\)$", RegexOptions.CultureInvariant);

    /// <summary>Whether the zones certainly differ. Two parameters may get the same value, so unlike expressions alone do not.</summary>
    public static bool CertainlyDiffer(Setting<string> one, Setting<string> other) =>
        one.DiffersFrom(other) || (one.Symbol is { } a && other.Symbol is { } b && (PartsDiffer(Picked, a, b) || PartsDiffer(Lettered, a, b)));

    private static bool PartsDiffer(Regex form, string one, string other)
    {
        var (a, b) = (form.Match(one), form.Match(other));
        return a.Success && b.Success && a.Groups["same"].Value == b.Groups["same"].Value && a.Groups["differs"].Value != b.Groups["differs"].Value;
    }
}
