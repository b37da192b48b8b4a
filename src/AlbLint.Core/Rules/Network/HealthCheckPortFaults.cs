using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>Where a health check port of its own is already the fault that ALB5002 or ALB5003 reports.</summary>
internal static class HealthCheckPortFaults
{
    /// <summary>The registrations that one of the two rules speaks of.</summary>
    public static ISet<Target> Of(Deployment deployment) =>
        new HashSet<Target>(NetworkPath.Of(deployment).Where(path => OnlyHealthCheckPortOpen.IsAt(path) || HealthCheckPortClosed.IsAt(path)).Select(path => path.Target));
}
