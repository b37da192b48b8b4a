using AlbLint.Findings;

namespace AlbLint.Runtime.Probe;

/// <summary>What is wrong with how a server answers.</summary>
/// <param name="Check">What was looked at, in lower case with dashes; other programs rely on these words.</param>
/// <param name="Severity">
/// Error: nothing can be made of the bytes, or a standard or AWS says that the load balancer answers 5xx. Warning: a standard is violated that recipients may be lenient about,
/// or it fails under some load. Info: worth knowing.
/// </param>
/// <param name="Message">The fault in one phrase, without a full stop.</param>
public sealed record ProbeFinding(string Check, Severity Severity, string Message)
{
    /// <summary>The rule that finds the same fault in templates or code; null when there is none.</summary>
    public string? Rule { get; init; }

    /// <summary>The bytes that are wrong, escaped and cut; null when none are.</summary>
    public string? Bytes { get; init; }

    /// <summary>What follows for clients; one phrase without a full stop.</summary>
    public required string Why { get; init; }

    /// <summary>What to change; null when the fault says it.</summary>
    public string? Do { get; init; }
}
