using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>A security group drops what no rule of it lets in, without an answer; the load balancer waits 10 s for the connection and answers 504.</summary>
internal sealed class TrafficPortClosed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB5001", Severity.Error, "No security group rule lets the load balancer reach the traffic port")
    {
        Status = [504],
        Why = "the target's security group drops the packets, the connection attempt times out after 10 s and the client gets a 504",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from path in NetworkPath.Of(deployment)
        let port = path.Target.TrafficPort
        where path.Reach.Ingress(port) == Openness.Closed
        where !OnlyHealthCheckPortOpen.IsAt(path)
        let missing = MissingIngress.Of(path, port, port.PortNamed())
        select At(path.Workload, missing.Place, missing.Message)
            .See(path.Target.Place, $"{path.Workload} is registered with {port.PortNamed()} here")
            .See(path.LoadBalancer.SecurityGroups.Place, $"{path.LoadBalancer} has {path.LoadBalancer.SecurityGroups.Named()}")
            .ToFix(SecurityGroupAdvice.LetIn(path, missing.Group, port));
}
