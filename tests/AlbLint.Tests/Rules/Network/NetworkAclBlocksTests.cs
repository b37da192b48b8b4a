using AlbLint.Tests.Kit;
using static AlbLint.Tests.Rules.Network.NetworkStack;

namespace AlbLint.Tests.Rules.Network;

public class NetworkAclBlocksTests
{
    [Fact]
    public void Fires_when_answers_cannot_leave_the_targets_subnet()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5007", Template("""
              [|WebAcl|]:
                Type: AWS::EC2::NetworkAcl
                Properties: { VpcId: !Ref VpcId }
              RequestsIn:
                Type: AWS::EC2::NetworkAclEntry
                Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Protocol: 6, RuleAction: allow, CidrBlock: 10.0.0.0/16, PortRange: { From: 8080, To: 8080 } }
              AnswersOut:
                Type: AWS::EC2::NetworkAclEntry
                Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Egress: true, Protocol: 6, RuleAction: allow, CidrBlock: 10.0.0.0/16, PortRange: { From: 32768, To: 65535 } }
            """)));
        Assert.Equal("WebAcl lets nothing out of WebSubnet on ports 1024-32767, where Web answers to Alb", finding.Message);
    }

    [Fact]
    public void Silent_when_requests_get_in_and_answers_out() => RuleTest.Silent("ALB5007", Template("""
          WebAcl:
            Type: AWS::EC2::NetworkAcl
            Properties: { VpcId: !Ref VpcId }
          RequestsIn:
            Type: AWS::EC2::NetworkAclEntry
            Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Protocol: 6, RuleAction: allow, CidrBlock: 10.0.0.0/16, PortRange: { From: 8080, To: 8080 } }
          AnswersOut:
            Type: AWS::EC2::NetworkAclEntry
            Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Egress: true, Protocol: 6, RuleAction: allow, CidrBlock: 10.0.0.0/16, PortRange: { From: 1024, To: 65535 } }
        """));

    [Fact]
    public void Fires_when_an_entry_denies_the_traffic_port()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5007", Template("""
              WebAcl:
                Type: AWS::EC2::NetworkAcl
                Properties: { VpcId: !Ref VpcId }
              [|NoRequests|]:
                Type: AWS::EC2::NetworkAclEntry
                Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 90, Protocol: 6, RuleAction: deny, CidrBlock: 0.0.0.0/0, PortRange: { From: 8080, To: 8080 } }
              In:
                Type: AWS::EC2::NetworkAclEntry
                Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0 }
              Out:
                Type: AWS::EC2::NetworkAclEntry
                Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Egress: true, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0 }
            """)));
        Assert.Equal("WebAcl lets nothing into WebSubnet on port 8080, where Alb sends to Web", finding.Message);
    }

    [Fact]
    public void Silent_when_the_entry_comes_too_late() => RuleTest.Silent("ALB5007", Template("""
          WebAcl:
            Type: AWS::EC2::NetworkAcl
            Properties: { VpcId: !Ref VpcId }
          NoRequests:
            Type: AWS::EC2::NetworkAclEntry
            Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 110, Protocol: 6, RuleAction: deny, CidrBlock: 0.0.0.0/0, PortRange: { From: 8080, To: 8080 } }
          In:
            Type: AWS::EC2::NetworkAclEntry
            Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0 }
          Out:
            Type: AWS::EC2::NetworkAclEntry
            Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Egress: true, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0 }
        """));

    [Fact]
    public void Fires_when_answers_cannot_enter_the_load_balancers_subnet()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5007", Template("""
              [|WebAcl|]:
                Type: AWS::EC2::NetworkAcl
                Properties: { VpcId: !Ref VpcId }
              RequestsOut:
                Type: AWS::EC2::NetworkAclEntry
                Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Egress: true, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0 }
              ClientsIn:
                Type: AWS::EC2::NetworkAclEntry
                Properties: { NetworkAclId: !Ref WebAcl, RuleNumber: 100, Protocol: 6, RuleAction: allow, CidrBlock: 0.0.0.0/0, PortRange: { From: 80, To: 443 } }
            """).Replace("SubnetId: !Ref WebSubnet, NetworkAclId", "SubnetId: !Ref AlbSubnetA, NetworkAclId")));
        Assert.Equal("WebAcl lets nothing into AlbSubnetA on ports 1024-65535, where Web answers to Alb", finding.Message);
    }

    private static string Template(string acl) => Yaml($$"""
          AlbSubnetA:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: !Ref VpcId, CidrBlock: 10.0.0.0/24 }
          AlbSubnetB:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: !Ref VpcId, CidrBlock: 10.0.1.0/24 }
          WebSubnet:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: !Ref VpcId, CidrBlock: 10.0.2.0/24 }
          WebSubnetAcl:
            Type: AWS::EC2::SubnetNetworkAclAssociation
            Properties: { SubnetId: !Ref WebSubnet, NetworkAclId: !Ref WebAcl }
        {{acl}}
        """, loadBalancer: "Subnets: [!Ref AlbSubnetA, !Ref AlbSubnetB]", instance: "SubnetId: !Ref WebSubnet");
}
