using AlbLint.Model;
using AlbLint.Rules.Network;
using FsCheck;
using FsCheck.Fluent;
using static AlbLint.Tests.Rules.Network.NetworkModel;

namespace AlbLint.Tests.Rules.Network;

public class ReachabilityProperties
{
    private static readonly SecurityGroup Alb = Group("AlbSg");

    private static readonly Gen<Peer> Peers = Gen.Elements(
        new Peer.Group(Alb), new Peer.Group(Group("AdminSg")), new Peer.Group(Referenced("ImportedSg")), new Peer.Unknown(null),
        Cidr("0.0.0.0/0"), Cidr("::/0"), Cidr("10.0.0.0/8"), Cidr("203.0.113.7/32"));

    private static readonly Gen<Setting<PortRange?>> Ports = Gen.Elements(
        Setting.Written<PortRange?>(PortRange.All, Here), Setting.Written<PortRange?>(PortRange.Single(8080), Here),
        Setting.Written<PortRange?>(PortRange.Single(80), Here), Setting.Written<PortRange?>(null, Here), Setting.Unknown<PortRange?>("no default", Here));

    private static readonly Arbitrary<SecurityGroupRule[]> Rules =
        (from ports in Ports from peer in Peers select Rule(ports, peer)).ArrayOf().ToArbitrary();

    [Fact]
    public void Another_rule_never_closes_a_way() =>
        Prop.ForAll(Rules, rules => rules.Length == 0 || Ingress(rules) >= Ingress(rules.Skip(1))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rules_does_not_matter() =>
        Prop.ForAll(Rules, rules => Ingress(rules) == Ingress(rules.Reverse())).QuickCheckThrowOnFailure();

    [Fact]
    public void Rules_in_one_group_are_rules_in_several() =>
        Prop.ForAll(Rules, rules => Ingress(rules) == Judge([.. rules.Select((rule, i) => Group("Sg" + i, rule)), Group("Empty")])).QuickCheckThrowOnFailure();

    [Fact]
    public void The_way_out_is_judged_as_the_way_in() =>
        Prop.ForAll(Rules, rules => rules.Length == 0 || Ingress(rules) == Egress(rules)).QuickCheckThrowOnFailure();

    private static Openness Ingress(IEnumerable<SecurityGroupRule> rules) => Judge(Group("WebSg", [.. rules]));

    private static Openness Judge(params SecurityGroup[] web) => Between(LoadBalancer(Set(Alb)), Workload(Set(web))).Ingress(Port(8080));

    // The same rules, seen from the other end: the groups that they are for stand at the target now.
    private static Openness Egress(SecurityGroupRule[] rules) =>
        Between(LoadBalancer(Set(Group("OutSg", [], rules))), Workload(Set(Alb))).Egress(Port(8080));
}
