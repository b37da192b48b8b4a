using AlbLint.Aws;
using AlbLint.Model;
using AlbLint.Rules.Network;
using AlbLint.Text;

namespace AlbLint.Tests.Rules.Network;

/// <summary>Makes the parts of the model that reachability looks at.</summary>
internal static class NetworkModel
{
    public static readonly Place Here = new(new SourceFile("template.yaml", "x"), new TextRange(0, 1));

    public static readonly SecurityGroupSet VpcDefault = new() { Groups = [], IsComplete = true, IsVpcDefault = true, Place = Here };

    public static SecurityGroup Group(string id, params SecurityGroupRule[] ingress) => Group(id, ingress, []);

    public static SecurityGroup Group(string id, SecurityGroupRule[] ingress, SecurityGroupRule[] egress, string? vpc = null)
    {
        var group = new SecurityGroup
        {
            Id = id,
            Key = id,
            Place = Here,
            Ingress = new SecurityGroupRules(),
            Egress = new SecurityGroupRules { AllowsEverything = egress.Length == 0 },
            Vpc = vpc is null ? AddressSpace.Unknown : new AddressSpace([AddressRange.Parse(vpc)!], true),
        };
        Array.ForEach(ingress, group.Ingress.Add);
        Array.ForEach(egress, group.Egress.Add);
        return group;
    }

    public static SecurityGroup Referenced(string id)
    {
        var group = Group(id);
        group.Ingress.MarkIncomplete();
        group.Egress.MarkIncomplete();
        group.Egress.AllowsEverything = false;
        return group;
    }

    public static SecurityGroupSet Set(params SecurityGroup[] groups) => new() { Groups = groups, IsComplete = true, Place = Here };

    public static SecurityGroupRule Rule(int from, int to, Peer peer) => Rule(Setting.Written<PortRange?>(new PortRange(from, to), Here), peer);

    public static SecurityGroupRule Rule(Setting<PortRange?> ports, Peer peer) => new() { Place = Here, ResourceId = "x", TcpPorts = ports, Peer = peer };

    public static Peer Cidr(string text) => new Peer.Cidr(AddressRange.Parse(text)!);

    public static Setting<PortRange> Port(int port) => Setting.Written(PortRange.Single(port), Here);

    public static LoadBalancer LoadBalancer(SecurityGroupSet groups, params string[] subnets) => new()
    {
        Id = "Alb",
        Key = "Alb",
        Place = Here,
        SecurityGroups = groups,
        Subnets = Subnets(subnets),
        IdleTimeout = Setting.Defaulted(ElbDefaults.IdleTimeout, Here),
        AccessLogs = new AccessLogs { Enabled = Setting.Defaulted(ElbDefaults.AccessLogs, Here), Prefix = Setting.Defaulted(ElbDefaults.AccessLogPrefix, Here) },
        IsInternetFacing = Setting.Defaulted(ElbDefaults.InternetFacing, Here),
        IsDualStack = Setting.Defaulted(ElbDefaults.DualStack, Here),
        Attributes = new Dictionary<string, Setting<string>>(),
    };

    public static Reachability Between(LoadBalancer loadBalancer, Workload target) => new(loadBalancer, target, target.SecurityGroups);

    public static Workload Workload(SecurityGroupSet groups, params string[] subnets) =>
        new AutoScalingGroup { Id = "Web", Key = "Web", Place = Here, SecurityGroups = groups, Subnets = Subnets(subnets) };

    private static SubnetSet Subnets(string[] ranges) => new()
    {
        Subnets =
        [
            .. ranges.Select(range => new Subnet
            {
                Id = range,
                Key = range,
                Place = Here,
                Addresses = new AddressSpace([AddressRange.Parse(range)!], true),
                AvailabilityZone = Setting.Unknown<string>("not written", Here),
            }),
        ],
        IsComplete = ranges.Length > 0,
        Place = Here,
    };
}
