using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>What the security groups of a load balancer and a target let pass between them; the rules of all groups of an end add up.</summary>
internal sealed class Reachability(LoadBalancer loadBalancer, Workload target, SecurityGroupSet guards)
{
    private readonly NetworkEnd _loadBalancer = NetworkEnd.Of(loadBalancer, target);
    private readonly NetworkEnd _target = NetworkEnd.Of(guards, target, loadBalancer);

    /// <summary>Whether the target's groups let the load balancer in.</summary>
    /// <param name="port">The port or ports that have to be open.</param>
    public Openness Ingress(Setting<PortRange> port) => Ingress(port, null);

    /// <summary>Whether the target's groups let the load balancer in.</summary>
    /// <param name="port">The port or ports that have to be open.</param>
    /// <param name="except">Rules to leave out; null for none.</param>
    public Openness Ingress(Setting<PortRange> port, Func<SecurityGroupRule, bool>? except)
    {
        if (guards.IsVpcDefault)
        {
            // The default group admits its own members, but whoever owns the VPC can have given it other rules:
            // https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
            return loadBalancer.SecurityGroups.IsVpcDefault ? Openness.Open : Openness.Unknown;
        }

        return Judge(guards, group => group.Ingress, _loadBalancer, port, except);
    }

    /// <summary>Whether the load balancer's groups let it out to the target.</summary>
    /// <param name="port">The port or ports that have to be open.</param>
    public Openness Egress(Setting<PortRange> port) =>
        loadBalancer.SecurityGroups.IsVpcDefault
            ? Openness.Open
            : Judge(loadBalancer.SecurityGroups, group => group.Egress, _target, port, null);

    /// <summary>Whether a rule of the target's groups is about the load balancer's own groups.</summary>
    public bool NamesLoadBalancer(SecurityGroupRule rule) => rule.Peer is Peer.Group && _loadBalancer.IsMeantBy(rule.Peer) == Openness.Open;

    /// <summary>Whether a rule of the load balancer's groups is about the target's own groups.</summary>
    public bool NamesTarget(SecurityGroupRule rule) => rule.Peer is Peer.Group && _target.IsMeantBy(rule.Peer) == Openness.Open;

    private static Openness Judge(
        SecurityGroupSet guards, Func<SecurityGroup, SecurityGroupRules> direction, NetworkEnd peer, Setting<PortRange> port, Func<SecurityGroupRule, bool>? except)
    {
        var best = guards.IsComplete && guards.Groups.Count > 0 ? Openness.Closed : Openness.Unknown;
        foreach (var rules in guards.Groups.Select(direction))
        {
            best = Max(best, rules.AllowsEverything ? Openness.Open : rules.IsComplete ? Openness.Closed : Openness.Unknown);
            foreach (var rule in rules.Rules)
            {
                if (except is null || !except(rule))
                {
                    best = Max(best, Min(PortCover.Of(rule.TcpPorts, port), peer.IsMeantBy(rule.Peer)));
                }
            }
        }

        return best;
    }

    private static Openness Max(Openness one, Openness other) => one > other ? one : other;

    private static Openness Min(Openness one, Openness other) => one < other ? one : other;
}
