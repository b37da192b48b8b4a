using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Oracle.Stacks;

/// <summary>A Fargate service and a load balancer that are given their security groups.</summary>
internal abstract class GroupsStack : FargateStack
{
    protected GroupsStack(Construct scope, string id, bool letOut = true, bool inline = true)
        : base(scope, id)
    {
        Front = Group("Front", letOut, inline);
        Back = Group("Back", letOut, inline);
        Edge = new ApplicationLoadBalancer(this, "Edge", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = Network, SecurityGroup = Front });
        Inner = new FargateService(this, "Inner", new FargateServiceProps { Cluster = Service.Cluster, TaskDefinition = Service.TaskDefinition, SecurityGroups = [Back] });
        Door = Edge.AddListener("Door", new BaseApplicationListenerProps { Port = 8000 });
        Targets = Door.AddTargets("Inner", new AddApplicationTargetsProps { Port = 80, Targets = [Inner] });
        Listener.AddAction("Nobody", new AddApplicationActionProps { Action = ListenerAction.FixedResponse(404) });
    }

    protected SecurityGroup Front { get; }

    protected SecurityGroup Back { get; }

    protected ApplicationLoadBalancer Edge { get; }

    protected FargateService Inner { get; }

    protected ApplicationListener Door { get; }

    protected ApplicationTargetGroup Targets { get; }

    protected SecurityGroup Group(string id, bool letOut = true, bool inline = true) =>
        new(this, id, new SecurityGroupProps { Vpc = Network, AllowAllOutbound = letOut, DisableInlineRules = !inline });
}

internal sealed class GivenGroups(Construct scope, string id) : GroupsStack(scope, id);

internal sealed class GroupsThatLetNothingOut(Construct scope, string id) : GroupsStack(scope, id, letOut: false);

internal sealed class GroupsWithRulesOfTheirOwn(Construct scope, string id) : GroupsStack(scope, id, letOut: true, inline: false);

internal sealed class ClosedGroupsWithRulesOfTheirOwn(Construct scope, string id) : GroupsStack(scope, id, letOut: false, inline: false);

internal sealed class RulesTwice : GroupsStack
{
    public RulesTwice(Construct scope, string id)
        : base(scope, id)
    {
        Back.AddIngressRule(Front, Port.Tcp(8080), "the same as the CDK adds");
        Back.AddIngressRule(Front, Port.Tcp(80), "another port");
        Back.AddIngressRule(Peer.AnyIpv4(), Port.HTTPS);
        Back.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(443));
    }
}

internal sealed class EveryKindOfPeer : GroupsStack
{
    public EveryKindOfPeer(Construct scope, string id)
        : base(scope, id, letOut: false)
    {
        foreach (var peer in new IPeer[] { Peer.AnyIpv6(), Peer.Ipv4("10.20.0.0/16"), Peer.Ipv6("fd00::/8"), Peer.PrefixList("pl-63a5400a"), Peer.SecurityGroupId("sg-0a1b2c3d4e5f60718"), Peer.Ipv4(Network.VpcCidrBlock) })
        {
            Back.AddIngressRule(peer, Port.TcpRange(9000, 9100));
            Front.AddEgressRule(peer, Port.Udp(53));
        }

        Front.AddEgressRule(Peer.Ipv4("10.30.0.0/16"), Port.AllTcp());
        Back.AddIngressRule(Peer.AnyIpv4(), Port.IcmpPing());
    }
}

internal sealed class EgressByIpv6 : GroupsStack
{
    public EgressByIpv6(Construct scope, string id)
        : base(scope, id)
    {
        Front.AddEgressRule(Peer.AnyIpv6(), Port.Tcp(443));
        Front.AddEgressRule(Peer.Ipv4("10.0.0.0/8"), Port.Tcp(443));
        var six = new SecurityGroup(this, "Six", new SecurityGroupProps { Vpc = Network, AllowAllIpv6Outbound = true, AllowAllOutbound = false });
        Edge.AddSecurityGroup(six);
        six.AddEgressRule(Peer.AnyIpv6(), Port.Tcp(443));
    }
}

internal sealed class HealthPortOpenedByHand : GroupsStack
{
    public HealthPortOpenedByHand(Construct scope, string id)
        : base(scope, id, letOut: false)
    {
        Targets.ConfigureHealthCheck(new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { Port = "9090", Path = "/health" });
        Inner.Connections.AllowFrom(Edge, Port.Tcp(9090));
        Edge.Connections.AllowTo(Inner, new Port(new PortProps { Protocol = Amazon.CDK.AWS.EC2.Protocol.TCP, FromPort = 9091, ToPort = 9092, StringRepresentation = "admin" }));
    }
}

internal sealed class DefaultPorts : GroupsStack
{
    public DefaultPorts(Construct scope, string id)
        : base(scope, id)
    {
        Door.Connections.AllowDefaultPortFrom(Peer.Ipv4("192.168.0.0/16"));
        Door.Connections.AllowDefaultPortInternally();
        Inner.Connections.AllowToDefaultPort(Door);
        var metrics = new Connections_(new ConnectionsProps { SecurityGroups = [Back], DefaultPort = Port.Tcp(9464) });
        metrics.AllowDefaultPortFromAnyIpv4();
        Back.Connections.AllowInternally(Port.TcpRange(7000, 7001));
    }
}

internal sealed class RegisteredConnectables : GroupsStack
{
    public RegisteredConnectables(Construct scope, string id)
        : base(scope, id, letOut: false)
    {
        var more = Group("More");
        Inner.Connections.AddSecurityGroup(more);
        Targets.RegisterConnectable(Service, Port.Tcp(5000));
        Targets.RegisterConnectable(Service);
        Door.RegisterConnectable(Service, Port.Tcp(5001));
    }
}

internal sealed class TwoBalancersOfOneGroup : GroupsStack
{
    public TwoBalancersOfOneGroup(Construct scope, string id)
        : base(scope, id)
    {
        Edge.AddSecurityGroup(Group("Extra", letOut: false));
        Balancer.AddListener("Other", new BaseApplicationListenerProps { Port = 8080, Open = false, DefaultTargetGroups = [Targets] });
        new ApplicationLoadBalancer(this, "Dual", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = Network, IpAddressType = IpAddressType.DUAL_STACK, InternetFacing = true })
            .AddListener("Any", new BaseApplicationListenerProps { Protocol = ApplicationProtocol.HTTP, DefaultTargetGroups = [Targets] });
    }
}
