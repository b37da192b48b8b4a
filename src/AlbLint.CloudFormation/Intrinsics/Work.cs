namespace AlbLint.CloudFormation.Intrinsics;

/// <summary>
/// Counts evaluation steps and stops evaluating when a template asks for more than any real one needs:
/// aliases can make a small text stand for an exponentially large template.
/// </summary>
internal sealed class Work(long limit)
{
    /// <summary>Enough for the largest template that CloudFormation accepts (1 MB) in every scenario; reached in well under a second.</summary>
    public const long DefaultLimit = 5_000_000;

    /// <summary>The steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether the limit was reached.</summary>
    public bool IsExhausted => Steps >= limit;

    /// <summary>Counts a step; false when there are none left.</summary>
    public bool Step() => ++Steps < limit;
}
