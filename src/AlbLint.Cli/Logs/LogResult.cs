using AlbLint.Cli.Inputs;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>What came of logs.</summary>
/// <param name="Report">What they tell.</param>
/// <param name="Files">How many were read.</param>
/// <param name="Unread">What could not be read.</param>
internal sealed record LogResult(LogReport Report, int Files, IReadOnlyList<UnreadInput> Unread)
{
    /// <summary>What a check of templates and code found; null when none was asked for.</summary>
    public IReadOnlyList<LinkedFinding>? Findings { get; init; }

    /// <summary>Failed requests.</summary>
    public long Failed => Report.Causes.Where(cause => cause.Source == LogSource.Requests).Sum(cause => cause.Count);

    /// <summary>The findings that may be what leads to a cause, of the most probable rules first.</summary>
    public IReadOnlyList<LinkedFinding> FindingsOf(CauseReport cause) =>
        [.. from rule in cause.Info.Rules from finding in Findings ?? [] where finding.Rule == rule select finding];
}
