using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>Requests would pass, but no health check does. Nothing opens a health check port by itself, the CDK does not either.</summary>
internal sealed class HealthCheckPortClosed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB5003", Severity.Error, "Health check port closed to the load balancer")
    {
        Effect = "unhealthy",
        Why = "every health check times out: the target never becomes healthy, and Amazon ECS or Auto Scaling replaces it again and again",
    };

    /// <summary>Whether the fault is there, at either end.</summary>
    public static bool IsAt(NetworkPath path) => IsAt(path, path.Reach.Ingress) || IsAt(path, path.Reach.Egress);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from path in NetworkPath.Of(deployment)
        where IsAt(path)
        select (IsAt(path, path.Reach.Ingress) ? AtTarget(path) : AtLoadBalancer(path))
            .See(path.Target.TargetGroup.HealthCheck.Port, "health check port")
            .See(path.Target.Place, $"{path.Workload} is registered with {path.Target.TrafficPort.PortNamed()} here")
            .See(path.LoadBalancer.SecurityGroups.Place, $"{path.LoadBalancer} has {path.LoadBalancer.SecurityGroups.Named()}");

    // Where the traffic port is closed too, that is the fault: ALB5001 or ALB5004.
    private static bool IsAt(NetworkPath path, Func<Setting<PortRange>, Openness> judge) =>
        path.HasOwnHealthCheckPort && judge(path.Target.HealthCheckPort) == Openness.Closed && judge(path.Target.TrafficPort) != Openness.Closed;

    private Finding AtTarget(NetworkPath path)
    {
        var port = path.Target.HealthCheckPort;
        var missing = MissingIngress.Of(path, port, "health check " + port.PortNamed());
        return At(path.Workload, missing.Place, missing.Message).ToFix(SecurityGroupAdvice.LetIn(path, missing.Group, port));
    }

    private Finding AtLoadBalancer(NetworkPath path)
    {
        var port = path.Target.HealthCheckPort;
        var missing = MissingEgress.Of(path, "health check " + port.PortNamed());
        return At(path.LoadBalancer, missing.Place, missing.Message).ToFix(SecurityGroupAdvice.LetOut(path, missing.Group, port));
    }
}
