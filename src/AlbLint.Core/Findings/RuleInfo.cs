namespace AlbLint.Findings;

/// <summary>The facts about a rule; they stand nowhere else.</summary>
/// <param name="Id">The id: ALB, the diagnosis step, three digits.</param>
/// <param name="Severity">How bad the fault is.</param>
/// <param name="Title">The fault in one phrase, never the cure.</param>
public sealed record RuleInfo(string Id, Severity Severity, string Title)
{
    /// <summary>The status codes that clients get; empty when the fault sends none.</summary>
    public IReadOnlyList<int> Status { get; init; } = [];

    /// <summary>The effect where it is no status code: "deploy" (the deployment fails), "unhealthy", "hides", "client timeout"; empty otherwise.</summary>
    public string Effect { get; init; } = "";

    /// <summary>Whether the rule still has to be proven on real templates: it is on, but reports at info.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The severity that findings have.</summary>
    public Severity EffectiveSeverity => IsPreview ? Severity.Info : Severity;

    /// <summary>What happens and when, for every finding that says nothing more precise; one sentence without a full stop.</summary>
    public required string Why { get; init; }
}
