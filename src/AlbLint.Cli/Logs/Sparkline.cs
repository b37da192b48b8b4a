namespace AlbLint.Cli.Logs;

/// <summary>Counts over time as one line of text.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>One bar for each count, none for 0; the largest count has the full height.</summary>
    public static string Of(IReadOnlyList<long> counts)
    {
        var most = Math.Max(counts.Count == 0 ? 0 : counts.Max(), 1);
        return string.Concat(counts.Select(count => count == 0 ? ' ' : Bars[(int)(((count * Bars.Length) - 1) / most)]));
    }
}
