using AlbLint.Aws;
using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>Network ACLs keep no state: requests and their answers need an entry each, at the targets' subnets and at the load balancer's.</summary>
internal sealed class NetworkAclBlocks : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB5007", Severity.Warning, "Network ACL blocks the traffic port or the ephemeral return ports")
    {
        Status = [504],
        IsPreview = true,
        Why = "network ACLs keep no state: where packets to the target or its answers are denied, the connection attempt times out after 10 s and the client gets a 504",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from path in NetworkPath.Of(deployment)
        let finding = AtTarget(path).Concat(AtLoadBalancer(path))
        from each in finding
        select each
            .See(path.Target.Place, $"{path.Workload} is registered with {path.Target.TrafficPort.PortNamed()} here")
            .See(path.LoadBalancer.Subnets.Place, $"subnets of {path.LoadBalancer}");

    private IEnumerable<Finding> AtTarget(NetworkPath path)
    {
        var peer = NetworkEnd.Of(path.LoadBalancer, path.Workload);
        return from subnet in Guarded(path.Workload.Subnets, path.LoadBalancer.Subnets)
               let requests = TrafficPort(path) is { } port ? Denied(subnet, egress: false, port, peer, $"{path.LoadBalancer} sends to {path.Workload}") : null
               let answers = Denied(subnet, egress: true, ElbDefaults.EphemeralPorts, peer, $"{path.Workload} answers to {path.LoadBalancer}")
               from finding in new[] { requests, answers }
               where finding is not null
               select finding;
    }

    private IEnumerable<Finding> AtLoadBalancer(NetworkPath path)
    {
        var peer = NetworkEnd.Of(path.Guards, path.Workload, path.LoadBalancer);
        return from subnet in Guarded(path.LoadBalancer.Subnets, path.Workload.Subnets)
               let requests = TrafficPort(path) is { } port ? Denied(subnet, egress: true, port, peer, $"{path.LoadBalancer} sends to {path.Workload}") : null
               let answers = Denied(subnet, egress: false, ElbDefaults.EphemeralPorts, peer, $"{path.Workload} answers to {path.LoadBalancer}")
               from finding in new[] { requests, answers }
               where finding is not null
               select finding;
    }

    private Finding? Denied(Subnet subnet, bool egress, PortRange ports, NetworkEnd peer, string packets)
    {
        var acl = subnet.NetworkAcl!;
        if (NetworkAclVerdict.Of(acl, egress, ports, peer) is not { } verdict)
        {
            return null;
        }

        var direction = egress ? "out of" : "into";
        var which = verdict.Ports.IsSingle ? "port" : "ports";
        return At(acl, verdict.By?.Place ?? acl.Place, $"{acl} lets nothing {direction} {subnet} on {which} {verdict.Ports}, where {packets}")
            .ToFix($"add an {(egress ? "egress" : "ingress")} entry to {acl} that allows TCP on {(ports.IsSingle ? "port" : "ports")} {ports}{(verdict.By is null ? "" : ", with a lower rule number")}");
    }

    private static PortRange? TrafficPort(NetworkPath path) => path.Target.TrafficPort.IsKnown ? PortCover.InUse(path.Target.TrafficPort.Value) : null;

    // Packets within one subnet pass no network ACL.
    private static IEnumerable<Subnet> Guarded(SubnetSet subnets, SubnetSet others) =>
        subnets.Subnets.Where(subnet => subnet.NetworkAcl is not null && others.Subnets.Any(other => other.Key != subnet.Key));
}
