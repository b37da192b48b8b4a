using AlbLint.Aws;
using AlbLint.Model;
using AlbLint.Rules.Network;
using static AlbLint.Tests.Rules.Network.NetworkModel;

namespace AlbLint.Tests.Rules.Network;

public class ReachabilityTests
{
    private static readonly SecurityGroup Alb = Group("AlbSg");

    [Theory]
    [InlineData(8080, 8080, Openness.Open)]
    [InlineData(8000, 9000, Openness.Open)]
    [InlineData(0, 65535, Openness.Open)]
    [InlineData(80, 80, Openness.Closed)]
    public void Opens_what_a_rule_for_the_load_balancers_group_covers(int from, int to, object expected) =>
        Assert.Equal(expected, Ingress(Group("WebSg", Rule(from, to, new Peer.Group(Alb)))));

    [Theory]
    [InlineData("0.0.0.0/0", Openness.Open)]
    [InlineData("10.0.0.0/8", Openness.Unknown)]
    [InlineData("172.20.0.0/16", Openness.Unknown)]
    [InlineData("100.64.0.0/16", Openness.Unknown)]
    [InlineData("203.0.113.7/32", Openness.Closed)]
    [InlineData("127.0.0.1/32", Openness.Closed)]
    [InlineData("::/0", Openness.Closed)]
    public void Judges_ranges_in_an_unknown_network(string range, object expected) =>
        Assert.Equal(expected, Ingress(Group("WebSg", Rule(8080, 8080, Cidr(range)))));

    [Theory]
    [InlineData("10.0.0.0/8", Openness.Open)]
    [InlineData("10.1.0.0/16", Openness.Open)]
    [InlineData("10.1.2.0/24", Openness.Unknown)]
    [InlineData("10.2.0.0/16", Openness.Closed)]
    public void Judges_ranges_in_a_known_network(string range, object expected) =>
        Assert.Equal(expected, Ingress(Group("WebSg", [Rule(8080, 8080, Cidr(range))], [], vpc: "10.1.0.0/16")));

    [Theory]
    [InlineData("10.1.0.0/23", Openness.Open)]
    [InlineData("10.1.1.0/24", Openness.Unknown)]
    [InlineData("10.1.2.0/24", Openness.Closed)]
    public void Judges_ranges_by_the_load_balancers_subnets(string range, object expected)
    {
        var web = Group("WebSg", [Rule(8080, 8080, Cidr(range))], [], vpc: "10.1.0.0/16");
        Assert.Equal(expected, Between(LoadBalancer(Set(Alb), "10.1.0.0/24", "10.1.1.0/24"), Workload(Set(web))).Ingress(Port(8080)));
    }

    [Fact]
    public void Closes_what_only_another_group_may_use() =>
        Assert.Equal(Openness.Closed, Ingress(Group("WebSg", Rule(8080, 8080, new Peer.Group(Group("AdminSg"))))));

    [Fact]
    public void Leaves_open_whether_two_referenced_groups_are_the_same()
    {
        var web = Group("WebSg", Rule(8080, 8080, new Peer.Group(Referenced("ImportedSg"))));
        Assert.Equal(Openness.Unknown, Between(LoadBalancer(Set(Referenced("ParameterSg"))), Workload(Set(web))).Ingress(Port(8080)));
        Assert.Equal(Openness.Closed, Ingress(web));
    }

    [Fact]
    public void Leaves_open_what_a_referenced_group_admits() => Assert.Equal(Openness.Unknown, Ingress(Referenced("WebSg")));

    [Fact]
    public void Leaves_open_what_a_prefix_list_holds() =>
        Assert.Equal(Openness.Unknown, Ingress(Group("WebSg", Rule(8080, 8080, new Peer.Unknown(null)))));

    [Fact]
    public void Opens_between_members_of_the_default_group_only()
    {
        Assert.Equal(Openness.Open, Between(LoadBalancer(VpcDefault), Workload(VpcDefault)).Ingress(Port(8080)));
        Assert.Equal(Openness.Unknown, Between(LoadBalancer(Set(Alb)), Workload(VpcDefault)).Ingress(Port(8080)));
        Assert.Equal(Openness.Closed, Between(LoadBalancer(VpcDefault), Workload(Set(Group("WebSg")))).Ingress(Port(8080)));
    }

    [Fact]
    public void Compares_unknown_ports_by_their_expression()
    {
        var port = Setting.Unknown<PortRange>("parameter AppPort has no default", Here, "param:AppPort");
        Openness With(string symbol) => Between(LoadBalancer(Set(Alb)), Workload(Set(Group(
            "WebSg", Rule(Setting.Unknown<PortRange?>("no default", Here, symbol), new Peer.Group(Alb)))))).Ingress(port);

        Assert.Equal(Openness.Open, With("param:AppPort"));
        Assert.Equal(Openness.Unknown, With("param:OtherPort"));
    }

    [Theory]
    [InlineData(32768, 65535, Openness.Open)]
    [InlineData(31000, 61000, Openness.Open)]
    [InlineData(49153, 65535, Openness.Unknown)]
    [InlineData(61000, 65535, Openness.Unknown)]
    [InlineData(8080, 8080, Openness.Closed)]
    public void Opens_dynamic_host_ports_when_all_that_are_in_use_are_covered(int from, int to, object expected)
    {
        var web = Group("WebSg", Rule(from, to, new Peer.Group(Alb)));
        Assert.Equal(expected, Between(LoadBalancer(Set(Alb)), Workload(Set(web))).Ingress(Setting.Written(EcsDefaults.DynamicHostPorts, Here)));
    }

    [Fact]
    public void Lets_out_by_the_rules_of_any_group()
    {
        var web = Group("WebSg");
        Openness Egress(params SecurityGroup[] groups) => Between(LoadBalancer(Set(groups)), Workload(Set(web))).Egress(Port(8080));
        var nothing = Group("ClosedSg", [], [Rule(Setting.Written<PortRange?>(null, Here), Cidr("255.255.255.255/32"))]);
        var target = Group("OpenSg", [], [Rule(8080, 8080, new Peer.Group(web))]);

        Assert.Equal(Openness.Closed, Egress(nothing));
        Assert.Equal(Openness.Open, Egress(nothing, target));
        Assert.Equal(Openness.Open, Egress(nothing, Group("AllOut")));
        Assert.Equal(Openness.Unknown, Egress(nothing, Referenced("ImportedSg")));
    }

    private static Openness Ingress(SecurityGroup web) => Between(LoadBalancer(Set(Alb)), Workload(Set(web))).Ingress(Port(8080));
}
