using AlbLint.Aws;
using AlbLint.Model;

namespace AlbLint.Runtime.Probe;

/// <summary>What a probe is asked for.</summary>
public sealed record ProbeOptions
{
    /// <summary>The address and the path to ask for; http or https.</summary>
    public required Uri Url { get; init; }

    /// <summary>The load balancer's idle timeout, which the server's keep-alive is held against.</summary>
    public TimeSpan IdleTimeout { get; init; } = ElbDefaults.IdleTimeout.Value;

    /// <summary>The protocol version of the target group.</summary>
    public ProtocolVersion Version { get; init; } = ElbDefaults.ProtocolVersion.Value;

    /// <summary>The path of the health check; null for AWS's default, <c>/</c> or, with gRPC, <c>/AWS.ALB/healthcheck</c>.</summary>
    public string? HealthCheckPath { get; init; }

    /// <summary>What the health check accepts; null for AWS's default, 200 or, with gRPC, 12.</summary>
    public StatusMatcher? Matcher { get; init; }

    /// <summary>The Host header of requests, as clients of the load balancer send it; null for that of <see cref="Url"/>.</summary>
    public string? Host { get; init; }

    /// <summary>How long to wait for the next bytes of an answer; null for <see cref="IdleTimeout"/>, as the load balancer does.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long to wait for the next bytes of an answer.</summary>
    internal TimeSpan Patience => Timeout ?? IdleTimeout;

    /// <summary>How long a connection is held idle: a little longer than the load balancer does.</summary>
    internal TimeSpan Hold => IdleTimeout + Margin;

    /// <summary>
    /// Servers look at their timers about once a second: what closes a second later than the load balancer may close with it the next time. A shorter idle timeout is for
    /// trying things out.
    /// </summary>
    internal TimeSpan Margin => TimeSpan.FromSeconds(Math.Clamp(IdleTimeout.TotalSeconds / 10, 0.5, 2));

    /// <summary>How long a connection is idle before it is used again: nearly the idle timeout.</summary>
    internal TimeSpan Rest => IdleTimeout - TimeSpan.FromSeconds(Math.Min(1, IdleTimeout.TotalSeconds / 4));

    /// <summary>Connecting and the TLS handshake: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html</summary>
    internal static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
}
