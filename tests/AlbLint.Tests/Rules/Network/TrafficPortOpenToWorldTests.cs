using AlbLint.Tests.Kit;
using static AlbLint.Tests.Rules.Network.NetworkStack;

namespace AlbLint.Tests.Rules.Network;

public class TrafficPortOpenToWorldTests
{
    [Fact]
    public void Fires_when_the_load_balancer_gets_in_with_everybody()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5006", WebRules("""
            - [|{ IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 0.0.0.0/0 }|]
            - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIpv6: "::/0" }
            """)));
        Assert.Equal("port 8080 of Web is open to 0.0.0.0/0 instead of to AlbSg", finding.Message);
    }

    [Fact]
    public void Silent_when_the_load_balancers_group_is_let_in_too() => RuleTest.Silent("ALB5006", WebRules("""
        - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 0.0.0.0/0 }
        - { IpProtocol: tcp, FromPort: 0, ToPort: 65535, SourceSecurityGroupId: !GetAtt AlbSg.GroupId }
        """));

    [Fact]
    public void Silent_when_the_network_is_let_in_too() => RuleTest.Silent("ALB5006", WebRules("""
        - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 0.0.0.0/0 }
        - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 10.0.0.0/16 }
        """));

    [Fact]
    public void Silent_when_the_world_is_let_in_elsewhere() => RuleTest.Silent("ALB5006", WebRules("""
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }
        - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !GetAtt AlbSg.GroupId }
        """));

    [Fact]
    public void Fires_when_both_share_the_group()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5006", Yaml("""
              AlbSg:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: everything
                  SecurityGroupIngress:
                    - [|{ IpProtocol: tcp, FromPort: 0, ToPort: 65535, CidrIp: 0.0.0.0/0 }|]
            """, instance: "SecurityGroupIds: [!Ref AlbSg]")));
        Assert.Equal("give Web a security group of its own that lets AlbSg in on port 8080", finding.Do);
    }
}
