using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>Health checks pass on a port of their own, so that every request is sent to a target that nothing reaches.</summary>
internal sealed class OnlyHealthCheckPortOpen : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB5002", Severity.Error, "Only the health check port is open to the load balancer, not the traffic port")
    {
        Status = [504],
        Why = "the target counts as healthy, yet the security group drops every request: each one ends in a 504 after 10 s",
    };

    /// <summary>Whether the fault is there; ALB5001 leaves it to this rule.</summary>
    public static bool IsAt(NetworkPath path) =>
        path.HasOwnHealthCheckPort
        && path.Reach.Ingress(path.Target.TrafficPort) == Openness.Closed
        && path.Reach.Ingress(path.Target.HealthCheckPort) == Openness.Open;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from path in NetworkPath.Of(deployment)
        where IsAt(path)
        let port = path.Target.TrafficPort
        let missing = MissingIngress.Of(path, port, port.PortNamed())
        select At(path.Workload, missing.Place, missing.Message + $", although the health check {path.Target.HealthCheckPort.PortNamed()} is open")
            .See(path.Target.Place, $"{path.Workload} is registered with {port.PortNamed()} here")
            .See(path.Target.TargetGroup.HealthCheck.Port, "health check port")
            .See(path.LoadBalancer.SecurityGroups.Place, $"{path.LoadBalancer} has {path.LoadBalancer.SecurityGroups.Named()}")
            .ToFix(SecurityGroupAdvice.LetIn(path, missing.Group, port));
}
