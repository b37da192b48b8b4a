using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>The load balancer gets in only because everybody does, so that clients can go around it and the next tightening cuts it off.</summary>
internal sealed class TrafficPortOpenToWorld : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB5006", Severity.Info, "Traffic port open to the world instead of to the load balancer's group")
    {
        Why = "clients can go around the load balancer, and whoever narrows this rule later cuts the load balancer off: a 504",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from path in NetworkPath.Of(deployment)
        let port = path.Target.TrafficPort
        where path.Reach.Ingress(port) == Openness.Open && path.Reach.Ingress(port, IsForWorld) == Openness.Closed
        from found in Open(path.Guards, port).Take(1)
        select At(path.Workload, found.Rule.Place, $"{port.PortNamed()} of {path.Workload} {(port.IsKnown && !port.Value.IsSingle ? "are" : "is")} open to {found.Rule.Peer.Named()} instead of to {Source(path.LoadBalancer)}")
            .See(path.Target.Place, $"{path.Workload} is registered with {port.PortNamed()} here")
            .See(path.LoadBalancer.SecurityGroups.Place, $"{path.LoadBalancer} has {path.LoadBalancer.SecurityGroups.Named()}")
            .ToFix(Advice(path, found.Group));

    private static IEnumerable<(SecurityGroup Group, SecurityGroupRule Rule)> Open(SecurityGroupSet guards, Setting<PortRange> port) =>
        from securityGroup in guards.Groups
        from rule in securityGroup.Ingress.Rules
        where IsForWorld(rule) && PortCover.Of(rule.TcpPorts, port) == Openness.Open
        select (securityGroup, rule);

    private static bool IsForWorld(SecurityGroupRule rule) => rule.Peer is Peer.Cidr { Range.IsEverything: true };

    private static string Source(LoadBalancer loadBalancer) =>
        loadBalancer.SecurityGroups is { IsVpcDefault: false, Groups.Count: > 0 } groups ? groups.Named() : loadBalancer.Id;

    private static string Advice(NetworkPath path, SecurityGroup group)
    {
        var groups = path.LoadBalancer.SecurityGroups;
        return groups.Groups.Any(own => own.Key == group.Key)
                ? $"give {path.Workload} a security group of its own that lets {group} in on {path.Target.TrafficPort.Ports()}"
            : groups.Groups is [var source, ..]
                ? $"let {source} in instead of the world: {SecurityGroupAdvice.LetIn(path, group, path.Target.TrafficPort)}"
            : SecurityGroupAdvice.LetIn(path, group, path.Target.TrafficPort);
    }
}
