namespace AlbLint.Model;

/// <summary>The health check of a target group. See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html</summary>
public sealed class HealthCheck
{
    /// <summary>Whether checks run; always on for instance and ip targets.</summary>
    public required Setting<bool> Enabled { get; init; }

    /// <summary>What the check speaks: HTTP by default, even when the target group is HTTPS.</summary>
    public required Setting<TransportProtocol> Protocol { get; init; }

    /// <summary>The fixed port, or null for <c>traffic-port</c> (the default).</summary>
    public required Setting<int?> Port { get; init; }

    /// <summary>The path; <c>/</c> by default.</summary>
    public required Setting<string> Path { get; init; }

    /// <summary>The accepted status codes as AWS writes them: <c>200</c>, <c>200,202</c>, <c>200-299</c>.</summary>
    public required Setting<string> Matcher { get; init; }

    /// <summary>Time between checks; 5-300 s.</summary>
    public required Setting<TimeSpan> Interval { get; init; }

    /// <summary>Time until a check fails; 2-120 s.</summary>
    public required Setting<TimeSpan> Timeout { get; init; }
}
