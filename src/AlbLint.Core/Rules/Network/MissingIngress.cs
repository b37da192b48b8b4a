using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Rules.Network;

/// <summary>Where a target's security groups come nearest to letting the load balancer in: the place to change.</summary>
/// <param name="Group">The group to change.</param>
/// <param name="Place">The rule that nearly fits, or the name of the group.</param>
/// <param name="Message">What is closed, with both values.</param>
internal sealed record MissingIngress(SecurityGroup Group, Place Place, string Message)
{
    /// <summary>The nearest miss for a port that is closed to the load balancer.</summary>
    /// <param name="path">The way that is closed.</param>
    /// <param name="port">The port that is closed.</param>
    /// <param name="portName">The port as the message calls it: "port 8080".</param>
    public static MissingIngress Of(NetworkPath path, Setting<PortRange> port, string portName)
    {
        var rules = (from SecurityGroup in path.Guards.Groups
                     from Rule in SecurityGroup.Ingress.Rules
                     where Rule.TcpPorts.IsKnown && Rule.TcpPorts.Value is not null
                     select (SecurityGroup, Rule)).ToList();
        var loadBalancer = path.LoadBalancer.SecurityGroups.Named();

        var wrongPort = rules.Where(near => path.Reach.NamesLoadBalancer(near.Rule)).ToList();
        if (wrongPort is [var (group, rule)])
        {
            var open = rule.TcpPorts.Select(ports => ports!.Value).PortNamed();
            return new(group, rule.TcpPorts.Place, $"{group} lets {loadBalancer} in on {open}, not on {portName} of {path.Workload}");
        }

        var wrongPeer = rules.Where(near => PortCover.Of(near.Rule.TcpPorts, port) == Openness.Open).ToList();
        if (wrongPort.Count == 0 && wrongPeer is [var (other, near)])
        {
            return new(other, near.Place, $"{portName} of {path.Workload} is open to {near.Peer.Named()}, not to {loadBalancer}");
        }

        return new(path.Guards.Groups[0], path.Guards.Groups[0].Place, $"no rule of {path.Guards.Named()} lets {loadBalancer} reach {portName} of {path.Workload}");
    }
}
