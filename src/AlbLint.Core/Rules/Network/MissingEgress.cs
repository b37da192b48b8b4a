using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Rules.Network;

/// <summary>Where a load balancer's security groups come nearest to letting it out to a target: the place to change.</summary>
/// <param name="Group">The group to change.</param>
/// <param name="Place">The rule that nearly fits, or the name of the group.</param>
/// <param name="Message">What is closed, with both values.</param>
internal sealed record MissingEgress(SecurityGroup Group, Place Place, string Message)
{
    /// <summary>The nearest miss for a port that the load balancer is not let out to.</summary>
    /// <param name="path">The way that is closed.</param>
    /// <param name="portName">The port as the message calls it: "port 8080".</param>
    public static MissingEgress Of(NetworkPath path, string portName)
    {
        var groups = path.LoadBalancer.SecurityGroups;
        var wrongPort = (from SecurityGroup in groups.Groups
                         from Rule in SecurityGroup.Egress.Rules
                         where Rule.TcpPorts.IsKnown && Rule.TcpPorts.Value is not null && path.Reach.NamesTarget(Rule)
                         select (SecurityGroup, Rule)).ToList();
        if (wrongPort is [var (group, rule)])
        {
            var open = rule.TcpPorts.Select(ports => ports!.Value).PortNamed();
            return new(group, rule.TcpPorts.Place, $"{group} lets {path.LoadBalancer} out on {open}, not on {portName} of {path.Workload}");
        }

        return new(groups.Groups[0], groups.Groups[0].Place, $"no egress rule of {groups.Named()} lets {path.LoadBalancer} out to {portName} of {path.Workload}");
    }
}
