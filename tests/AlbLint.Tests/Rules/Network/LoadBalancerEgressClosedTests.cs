using AlbLint.Tests.Kit;
using static AlbLint.Tests.Rules.Network.NetworkStack;

namespace AlbLint.Tests.Rules.Network;

public class LoadBalancerEgressClosedTests
{
    private const string WebSg = """
          WebSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 0.0.0.0/0 }
        """;

    [Fact]
    public void Fires_when_egress_leads_to_another_port()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5004", Egress("- { IpProtocol: tcp, FromPort: [|80|], ToPort: 80, DestinationSecurityGroupId: !GetAtt WebSg.GroupId }")));
        Assert.Equal("AlbSg lets Alb out on port 80, not on port 8080 of Web", finding.Message);
        Assert.Equal(
            "add an AWS::EC2::SecurityGroupEgress { GroupId: !GetAtt AlbSg.GroupId, IpProtocol: tcp, FromPort: 8080, ToPort: 8080, DestinationSecurityGroupId: !GetAtt WebSg.GroupId }",
            finding.Do);
    }

    [Theory]
    [InlineData("- { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, DestinationSecurityGroupId: !GetAtt WebSg.GroupId }")]
    [InlineData("- { IpProtocol: -1, CidrIp: 0.0.0.0/0 }")]
    [InlineData("- { IpProtocol: tcp, FromPort: 0, ToPort: 65535, CidrIp: 10.0.0.0/16 }")]
    [InlineData("- { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, DestinationPrefixListId: pl-12345678 }")]
    public void Silent_when_egress_leads_to_the_target(string rule) => RuleTest.Silent("ALB5004", Egress(rule));

    [Theory]
    [InlineData("- { IpProtocol: -1, CidrIp: 127.0.0.1/32 }")]
    [InlineData("- { IpProtocol: icmp, FromPort: 252, ToPort: 86, CidrIp: 255.255.255.255/32 }")]
    [InlineData("- { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }")]
    public void Fires_when_egress_leads_nowhere(string rule) => RuleTest.Fires("ALB5004", Egress(rule).Replace("AlbSg:", "[|AlbSg|]:"));

    [Theory]
    [InlineData("")]
    [InlineData("SecurityGroupEgress: []")]
    public void Silent_when_no_egress_rule_is_written(string egress) => RuleTest.Silent("ALB5004", Yaml($"""
          AlbSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: load balancer
              {egress}
        {WebSg}
        """));

    [Fact]
    public void Silent_when_another_group_of_the_load_balancer_lets_it_out() => RuleTest.Silent("ALB5004", Egress("- { IpProtocol: -1, CidrIp: 127.0.0.1/32 }")
        .Replace(WithAlbSg, "SecurityGroups: [!GetAtt AlbSg.GroupId, !GetAtt OutSg.GroupId]")
        + "\n  OutSg: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: out } }");

    [Fact]
    public void Fires_when_nothing_is_let_out_though_the_targets_are_not_known() =>
        RuleTest.Fires("ALB5004", WithoutTargets(Egress("- { IpProtocol: -1, CidrIp: 127.0.0.1/32 }")).Replace("AlbSg:", "[|AlbSg|]:"));

    [Fact]
    public void Silent_when_something_is_let_out_and_the_targets_are_not_known() =>
        RuleTest.Silent("ALB5004", WithoutTargets(Egress("- { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/8 }")));

    [Fact]
    public void Silent_when_targets_are_registered_elsewhere() =>
        RuleTest.Silent("ALB5004", WithoutTargets(Egress("- { IpProtocol: -1, CidrIp: 127.0.0.1/32 }"))
            + "\nOutputs:\n  Group: { Value: !Ref TargetGroup, Export: { Name: Group } }");

    [Fact]
    public void Silent_when_the_target_is_a_Lambda_function() =>
        RuleTest.Silent("ALB5004", WithoutTargets(Egress("- { IpProtocol: -1, CidrIp: 127.0.0.1/32 }")).Replace("Protocol: HTTP\n      Port: 8080", "TargetType: lambda"));

    private static string Egress(string rule) => Yaml($$"""
          AlbSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: load balancer
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 }
              SecurityGroupEgress:
                {{rule}}
        {{WebSg}}
        """);

    private static string WithoutTargets(string yaml) => yaml.Replace("      Targets:\n        - Id: !Ref Web\n", "");
}
