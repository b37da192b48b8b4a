using AlbLint.Findings;

namespace AlbLint.Rules;

/// <summary>The faults of a source itself, found while it is read.</summary>
public static class SourceFaults
{
    /// <summary>A part of a source cannot be read.</summary>
    public static RuleInfo Unreadable { get; } = new("ALB0001", Severity.Error, "Part of the source cannot be read")
    {
        Effect = "deploy",
        Why = "CloudFormation refuses it, or takes it for something else than what was meant, and what stands there is not checked",
    };

    /// <summary>A suppression does nothing.</summary>
    public static RuleInfo UselessSuppression { get; } = new("ALB0002", Severity.Warning, "Suppression without effect or without a reason")
    {
        Why = "a suppression that hides nothing today hides a new fault tomorrow",
    };
}
