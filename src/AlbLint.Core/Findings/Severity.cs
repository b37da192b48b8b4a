namespace AlbLint.Findings;

/// <summary>How bad a finding is. The order is that of <c>--fail-on</c>.</summary>
public enum Severity
{
    /// <summary>Worth knowing; also every finding of a rule in preview.</summary>
    Info,

    /// <summary>Fails under some load, traffic or event.</summary>
    Warning,

    /// <summary>Fails for certain, or the deployment does.</summary>
    Error,
}
