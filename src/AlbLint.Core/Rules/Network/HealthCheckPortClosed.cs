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

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from path in NetworkPath.Of(deployment)
        where path.HasOwnHealthCheckPort
        let finding = AtTarget(path) ?? AtLoadBalancer(path)
        where finding is not null
        select finding
            .See(path.Target.TargetGroup.HealthCheck.Port, "health check port")
            .See(path.Target.Place, $"{path.Workload} is registered with {path.Target.TrafficPort.PortNamed()} here")
            .See(path.LoadBalancer.SecurityGroups.Place, $"{path.LoadBalancer} has {path.LoadBalancer.SecurityGroups.Named()}");

    private Finding? AtTarget(NetworkPath path)
    {
        var port = path.Target.HealthCheckPort;
        if (path.Reach.Ingress(port) != Openness.Closed || path.Reach.Ingress(path.Target.TrafficPort) == Openness.Closed)
        {
            return null;
        }

        var missing = MissingIngress.Of(path, port, "health check " + port.PortNamed());
        return At(path.Workload, missing.Place, missing.Message).ToFix(SecurityGroupAdvice.LetIn(path, missing.Group, port));
    }

    private Finding? AtLoadBalancer(NetworkPath path)
    {
        var port = path.Target.HealthCheckPort;
        if (path.Reach.Egress(port) != Openness.Closed || path.Reach.Egress(path.Target.TrafficPort) == Openness.Closed)
        {
            return null;
        }

        var missing = MissingEgress.Of(path, "health check " + port.PortNamed());
        return At(path.LoadBalancer, missing.Place, missing.Message).ToFix(SecurityGroupAdvice.LetOut(path, missing.Group, port));
    }
}
