using AlbLint.Findings;
using AlbLint.Tests.Kit;
using static AlbLint.Tests.Rules.Network.NetworkStack;

namespace AlbLint.Tests.Rules.Network;

public class ListenerPortClosedTests
{
    [Fact]
    public void Fires_when_the_group_opens_another_port()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5005", Ingress("- { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }").Replace("AlbSg:", "[|AlbSg|]:")));
        Assert.Equal("no rule of AlbSg lets anyone reach port 80 of Listener", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void Fires_at_info_only_when_the_group_waits_for_its_first_rule()
    {
        var findings = RuleTest.Fires("ALB5005", Ingress("[]").Replace("AlbSg:", "[|AlbSg|]:"));
        Assert.Equal(Severity.Info, Assert.Single(findings).Severity);
    }

    [Theory]
    [InlineData("- { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 }")]
    [InlineData("- { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 203.0.113.0/24 }")]
    [InlineData("- { IpProtocol: tcp, FromPort: 80, ToPort: 443, SourcePrefixListId: pl-12345678 }")]
    [InlineData("- { IpProtocol: tcp, FromPort: !ImportValue Port, ToPort: !ImportValue Port, CidrIp: 0.0.0.0/0 }")]
    public void Silent_when_anyone_may_reach_it(string rule) => RuleTest.Silent("ALB5005", Ingress(rule));

    [Fact]
    public void Silent_when_other_stacks_may_add_rules() => RuleTest.Silent("ALB5005",
        Ingress("- { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }") + "\nOutputs:\n  Sg: { Value: !GetAtt AlbSg.GroupId, Export: { Name: AlbSg } }");

    [Fact]
    public void Silent_when_the_group_is_a_parameter() => RuleTest.Silent("ALB5005", Yaml("", loadBalancer: "SecurityGroups: [!Ref VpcId]"));

    [Fact]
    public void Fires_when_an_internet_facing_load_balancer_has_the_default_group() =>
        RuleTest.Fires("ALB5005", Yaml("", loadBalancer: "Scheme: internet-facing").Replace("  Alb:", "  [|Alb|]:"));

    [Fact]
    public void Silent_when_an_internal_load_balancer_has_the_default_group() => RuleTest.Silent("ALB5005", Yaml("", loadBalancer: "Scheme: internal"));

    private static string Ingress(string rule) => Yaml($"""
          AlbSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: load balancer
              SecurityGroupIngress:
                {rule}
        """);
}
