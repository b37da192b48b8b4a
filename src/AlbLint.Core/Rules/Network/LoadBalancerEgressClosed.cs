using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>The first egress rule of a group removes the rule that lets everything out; from then on the way to each target has to be written.</summary>
internal sealed class LoadBalancerEgressClosed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB5004", Severity.Error, "The load balancer's egress rules do not let it out to the traffic port")
    {
        Status = [504],
        Why = "the load balancer's own security group drops its packets, the connection attempt times out after 10 s and the client gets a 504",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) => TowardsTargets(deployment).Concat(TowardsAnything(deployment));

    private IEnumerable<Finding> TowardsTargets(Deployment deployment) =>
        from path in NetworkPath.Of(deployment)
        let port = path.Target.TrafficPort
        where path.Reach.Egress(port) == Openness.Closed
        let missing = MissingEgress.Of(path, port.PortNamed())
        select At(path.LoadBalancer, missing.Place, missing.Message)
            .See(path.Target.Place, $"{path.Workload} is registered with {port.PortNamed()} here")
            .See(path.LoadBalancer.SecurityGroups.Place, $"{path.LoadBalancer} has {path.LoadBalancer.SecurityGroups.Named()}")
            .ToFix(SecurityGroupAdvice.LetOut(path, missing.Group, port));

    // Whatever will be registered in a target group of instances or addresses, a load balancer that is let out to nothing cannot reach it.
    private IEnumerable<Finding> TowardsAnything(Deployment deployment) =>
        from listener in deployment.Listeners
        let loadBalancer = listener.LoadBalancer
        where loadBalancer is not null && LetsNothingOut(loadBalancer)
        from forward in listener.Routes.SelectMany(route => route.Forwards)
        let targetGroup = forward.TargetGroup
        where targetGroup.TargetType.Is(TargetType.Instance) || targetGroup.TargetType.Is(TargetType.Ip)
        where !targetGroup.IsShared && !deployment.Targets.Any(target => target.TargetGroup.Key == targetGroup.Key)
        let first = loadBalancer.SecurityGroups.Groups[0]
        select At(loadBalancer, first.Place, $"no egress rule of {loadBalancer.SecurityGroups.Named()} lets {loadBalancer} out, yet {listener} forwards to {targetGroup}")
            .See(forward.Place, $"forwards to {targetGroup}")
            .See(loadBalancer.SecurityGroups.Place, $"{loadBalancer} has {loadBalancer.SecurityGroups.Named()}")
            .ToFix($"let {first} out to the port and the security group of the targets of {targetGroup}");

    private static bool LetsNothingOut(LoadBalancer loadBalancer) =>
        loadBalancer.SecurityGroups is { IsComplete: true, Groups.Count: > 0 } groups
        && groups.Groups.All(group => group.Egress is { IsComplete: true, AllowsEverything: false } egress
            && egress.Rules.All(rule => rule.TcpPorts.Is(null) || (rule.Peer is Peer.Cidr { Range: var range } && LeadsNowhere(range))));

    // 127.0.0.1/32 and 255.255.255.255/32 are how templates write "nothing", because an empty list means everything.
    private static bool LeadsNowhere(AddressRange range) => range.Text is "127.0.0.1/32" or "255.255.255.255/32";
}
