using AlbLint.Tests.Kit;
using static AlbLint.Tests.Rules.Network.NetworkStack;

namespace AlbLint.Tests.Rules.Network;

public class HealthCheckPortClosedTests
{
    private const string OwnHealthCheckPort = "Port: 8080\n      HealthCheckPort: 9000";

    private const string OnlyTraffic = "- { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !GetAtt AlbSg.GroupId }";

    [Fact]
    public void Fires_when_only_the_traffic_port_is_open()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5003", WebRules(OnlyTraffic.Replace("FromPort: 8080", "FromPort: [|8080|]"), OwnHealthCheckPort)));
        Assert.Equal("WebSg lets AlbSg in on port 8080, not on health check port 9000 of Web", finding.Message);
    }

    [Fact]
    public void Silences_ALB2008_which_says_less() => RuleTest.Silent("ALB2008", WebRules(OnlyTraffic, OwnHealthCheckPort));

    [Fact]
    public void Silent_when_health_checks_use_the_traffic_port() => RuleTest.Silent("ALB5003", WebRules(OnlyTraffic));

    [Fact]
    public void Silent_when_both_ports_are_open() => RuleTest.Silent("ALB5003", WebRules(OnlyTraffic.Replace("ToPort: 8080", "ToPort: 9000"), OwnHealthCheckPort));

    [Fact]
    public void Silent_when_both_ports_are_closed() => RuleTest.Silent("ALB5003", WebRules(OnlyTraffic.Replace("8080", "80"), OwnHealthCheckPort));

    [Fact]
    public void Fires_when_the_load_balancer_is_let_out_to_the_traffic_port_only() => RuleTest.Fires("ALB5003", Yaml("""
          AlbSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: load balancer
              SecurityGroupEgress:
                - { IpProtocol: tcp, FromPort: [|8080|], ToPort: 8080, DestinationSecurityGroupId: !GetAtt WebSg.GroupId }
          WebSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 8000, ToPort: 9000, CidrIp: 0.0.0.0/0 }
        """, targetGroup: OwnHealthCheckPort));
}
