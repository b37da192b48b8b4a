using AlbLint.Aws;
using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>The idle timeout that a server meets: a load balancer's, or the one that is assumed for an application on its own.</summary>
/// <param name="Time">How long.</param>
/// <param name="LoadBalancer">Whose; null for an assumed one.</param>
internal sealed record IdleTimeout(Setting<TimeSpan> Time, LoadBalancer? LoadBalancer)
{
    /// <summary>By how much advice lets times differ; enough for servers that look at their clock once in a while.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>The load balancer as the object of an instruction.</summary>
    public string Owner => LoadBalancer?.Id ?? "the load balancer";

    /// <summary>The attribute as the object of an instruction.</summary>
    public string Name => LoadBalancer?.Calls("idle_timeout.timeout_seconds") ?? "idle_timeout.timeout_seconds";

    /// <summary>What an application meets behind a load balancer of which nothing is known; null when nothing is assumed of it.</summary>
    public static IdleTimeout? OfUnknown(Deployment deployment) =>
        deployment.LinkedLoadBalancer is { } linked ? linked.IdleTimeout.IsKnown ? new(linked.IdleTimeout, linked) : null
        : deployment.AssumedIdleTimeout is { IsKnown: true } time ? new(time, null)
        : null;

    /// <summary>An idle timeout that is certainly longer; null where there is no load balancer to set it at, or AWS accepts none.</summary>
    public TimeSpan? Above(TimeSpan time) => Acceptable(time + Margin);

    /// <summary>An idle timeout that is certainly shorter; null where there is no load balancer to set it at, or AWS accepts none.</summary>
    public TimeSpan? Below(TimeSpan time) => Acceptable(time - Margin);

    private TimeSpan? Acceptable(TimeSpan time) => LoadBalancer is not null && TimeoutRanges.IdleTimeout.Accepts(time) ? time : null;

    private bool StandsNowhere => LoadBalancer is null && (!Time.IsWritten || Time.Place.File.Path.Length == 0);

    /// <summary>Shows where the idle timeout is set. An assumed default, or an option of the build, stands nowhere, so the message alone tells of it.</summary>
    public Finding ShowIn(Finding finding) => StandsNowhere ? finding : finding.See(Time, LoadBalancer is null ? "assumed idle timeout" : "idle timeout");

    /// <inheritdoc/>
    public override string ToString() => LoadBalancer is not null
        ? $"{LoadBalancer}'s idle timeout of {Time}"
        : $"the load balancer's idle timeout of {Time} ({(Time.IsWritten ? "configured" : Time.Source)}, no load balancer linked)";
}
