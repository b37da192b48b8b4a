namespace AlbLint.Runtime.Logs;

/// <summary>A text and how often it came.</summary>
/// <param name="Text">The text.</param>
/// <param name="Count">How often.</param>
public readonly record struct TextCount(string Text, long Count);

/// <summary>What logs show of one cause.</summary>
public sealed class CauseReport
{
    /// <summary>The cause.</summary>
    public required CauseInfo Info { get; init; }

    /// <summary>The kind of log.</summary>
    public required LogSource Source { get; init; }

    /// <summary>How many lines.</summary>
    public required long Count { get; init; }

    /// <summary>How sure it is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>What the lines have in common.</summary>
    public required string Evidence { get; init; }

    /// <summary>The status codes that clients got, the most frequent first.</summary>
    public required IReadOnlyList<int> Status { get; init; }

    /// <summary>Targets, the most frequent first.</summary>
    public required IReadOnlyList<TextCount> Targets { get; init; }

    /// <summary>Target groups, the most frequent first.</summary>
    public required IReadOnlyList<TextCount> TargetGroups { get; init; }

    /// <summary>Paths, the most frequent first.</summary>
    public required IReadOnlyList<TextCount> Paths { get; init; }

    /// <summary>The first lines.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>How many lines in each bucket of <see cref="LogReport.BucketMinutes"/>.</summary>
    public required IReadOnlyList<long> Timeline { get; init; }
}
