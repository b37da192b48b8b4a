using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public class SecurityGroupReaderTests
{
    private static SecurityGroup Read(string groupProperties, string others = "") => Assert.Single(RuleTest.Deployment($$"""
        Parameters:
          Port: { Type: Number }
          OtherGroup: { Type: AWS::EC2::SecurityGroup::Id }
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { SecurityGroups: [!Ref Group] }
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Group: { Type: AWS::EC2::SecurityGroup, Properties: {{groupProperties}} }
        {{others}}
        """).LoadBalancers[0].SecurityGroups.Groups);

    private static Setting<PortRange?> Ports(string rule) => Assert.Single(Read($"{{ SecurityGroupIngress: [{rule}] }}").Ingress.Rules).TcpPorts;

    private static Peer Peer(string rule) => Assert.Single(Read($"{{ SecurityGroupIngress: [{rule}] }}").Ingress.Rules).Peer;

    [Theory]
    [InlineData("{ IpProtocol: tcp, FromPort: 80, ToPort: 80 }", "80")]
    [InlineData("{ IpProtocol: TCP, FromPort: '80', ToPort: '81' }", "80-81")]
    [InlineData("{ IpProtocol: '6', FromPort: 80, ToPort: 80 }", "80")]
    [InlineData("{ IpProtocol: 6, FromPort: 0, ToPort: 65535 }", "0-65535")]
    [InlineData("{ IpProtocol: tcp, FromPort: -1, ToPort: -1 }", "0-65535")]
    [InlineData("{ IpProtocol: '-1', FromPort: 80, ToPort: 80 }", "0-65535")]
    [InlineData("{ IpProtocol: -1 }", "0-65535")]
    [InlineData("{ IpProtocol: '50' }", "0-65535")]
    public void Reads_the_tcp_ports_that_a_rule_opens(string rule, string ports) => Assert.Equal(ports, Ports(rule).Value.ToString());

    [Theory]
    [InlineData("{ IpProtocol: udp, FromPort: 80, ToPort: 80 }")]
    [InlineData("{ IpProtocol: '17', FromPort: 80, ToPort: 80 }")]
    [InlineData("{ IpProtocol: icmp, FromPort: -1, ToPort: -1 }")]
    [InlineData("{ IpProtocol: icmpv6, FromPort: -1, ToPort: -1 }")]
    public void Reads_no_tcp_port_from_other_protocols(string rule) => Assert.True(Ports(rule).Is(null));

    [Theory]
    [InlineData("{ IpProtocol: tcp, FromPort: 80 }", null)]
    [InlineData("{ IpProtocol: tcp }", null)]
    [InlineData("{ IpProtocol: !Ref Port, FromPort: 80, ToPort: 80 }", null)]
    [InlineData("{ IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port }", "param:Port")]
    [InlineData("{ IpProtocol: tcp, FromPort: !Ref Port, ToPort: 9000 }", null)]
    [InlineData("{ IpProtocol: tcp, FromPort: 90, ToPort: 80 }", null)]
    public void Does_not_guess_ports(string rule, string? symbol)
    {
        Assert.False(Ports(rule).IsKnown);
        Assert.Equal(symbol, Ports(rule).Symbol);
    }

    [Fact]
    public void Reads_address_ranges()
    {
        Assert.Equal("0.0.0.0/0", Assert.IsType<Peer.Cidr>(Peer("{ IpProtocol: '-1', CidrIp: 0.0.0.0/0 }")).Range.Text);
        Assert.Equal("::/0", Assert.IsType<Peer.Cidr>(Peer("{ IpProtocol: '-1', CidrIpv6: '::/0' }")).Range.Text);
        Assert.Equal("10.0.0.0/16", Assert.IsType<Peer.Cidr>(Peer("{ IpProtocol: '-1', CidrIp: !GetAtt Vpc.CidrBlock }")).Range.Text);
    }

    [Theory]
    [InlineData("{ IpProtocol: '-1', SourcePrefixListId: pl-1 }", "\"pl-1\"")]
    [InlineData("{ IpProtocol: '-1', CidrIp: !ImportValue Office }", "import:\"Office\"")]
    [InlineData("{ IpProtocol: '-1', CidrIp: 10.0.0.1 }", "\"10.0.0.1\"")]
    [InlineData("{ IpProtocol: '-1', SourceSecurityGroupId: sg-1, SourceSecurityGroupOwnerId: '111122223333' }", "\"sg-1\"")]
    [InlineData("{ IpProtocol: '-1' }", null)]
    public void Does_not_guess_who_a_peer_is(string rule, string? symbol) => Assert.Equal(symbol, Assert.IsType<Peer.Unknown>(Peer(rule)).Symbol);

    [Fact]
    public void Knows_a_group_that_is_only_a_parameter_by_its_name_and_without_its_rules()
    {
        var peer = Assert.IsType<Peer.Group>(Peer("{ IpProtocol: '-1', SourceSecurityGroupId: !Ref OtherGroup }")).SecurityGroup;

        Assert.Equal("OtherGroup", peer.Id);
        Assert.False(peer.Ingress.IsComplete);
        Assert.False(peer.Egress.IsComplete);
        Assert.False(peer.Egress.AllowsEverything);
    }

    [Fact]
    public void Lets_everything_out_without_egress_rules()
    {
        Assert.True(Read("{}").Egress is { AllowsEverything: true, IsComplete: true });
        Assert.True(Read("{ SecurityGroupEgress: [] }").Egress is { AllowsEverything: true, IsComplete: true });
        Assert.True(Read("{}").Ingress is { AllowsEverything: false, IsComplete: true, Rules.Count: 0 });
    }

    [Fact]
    public void Lets_nothing_out_with_the_rule_that_stands_for_none()
    {
        var egress = Read("{ SecurityGroupEgress: [{ CidrIp: 255.255.255.255/32, IpProtocol: icmp, FromPort: 252, ToPort: 86 }] }").Egress;

        Assert.True(egress is { AllowsEverything: false, IsComplete: true, Rules.Count: 0 });
    }

    [Fact]
    public void Does_not_know_whether_standalone_egress_takes_the_default_away()
    {
        var egress = Read("{}", """
              Out:
                Type: AWS::EC2::SecurityGroupEgress
                Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 80, ToPort: 80, DestinationSecurityGroupId: !Ref OtherGroup }
            """).Egress;

        Assert.False(egress.IsComplete);
        Assert.False(egress.AllowsEverything);
        Assert.Equal("Out", Assert.Single(egress.Rules).ResourceId);
    }

    [Fact]
    public void Merges_standalone_rules_and_keeps_one_object_for_each_group()
    {
        var group = Read("{ SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }] }", """
              Self:
                Type: AWS::EC2::SecurityGroupIngress
                Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: !Ref Group }
            """);

        Assert.Equal(["Group", "Self"], group.Ingress.Rules.Select(rule => rule.ResourceId));
        Assert.Same(group, Assert.IsType<Peer.Group>(group.Ingress.Rules[1].Peer).SecurityGroup);
    }

    [Fact]
    public void Knows_the_address_ranges_of_the_vpc()
    {
        Assert.Equal(["10.0.0.0/16", "10.1.0.0/16", "::/0"], Read("{ VpcId: !Ref Vpc }", """
              More: { Type: AWS::EC2::VPCCidrBlock, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.1.0.0/16 } }
              V6: { Type: AWS::EC2::VPCCidrBlock, Properties: { VpcId: !Ref Vpc, AmazonProvidedIpv6CidrBlock: true } }
            """).Vpc.Ranges.Select(range => range.Text));
        Assert.True(Read("{ VpcId: !Ref Vpc }").Vpc.IsComplete);
        Assert.False(Read("{ VpcId: vpc-1 }").Vpc.IsComplete);
    }

    [Fact]
    public void Says_when_rules_may_come_from_somewhere_else()
    {
        var nested = Read("{}", """
              Rules: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: https://s3.amazonaws.com/b/rules.yaml, Parameters: { Group: !Ref Group } } }
            """);
        var exported = Read("{}", """
            Outputs:
              Group: { Value: !Ref Group }
            """);

        Assert.False(nested.Ingress.IsComplete);
        Assert.True(nested.IsShared);
        Assert.True(exported.Ingress.IsComplete);
        Assert.True(exported.IsShared);
        Assert.False(Read("{}").IsShared);
    }

    [Fact]
    public void Knows_no_rule_list_of_a_template_that_a_macro_changes()
    {
        var deployment = RuleTest.Deployment("""
            Transform: Owner::Macro
            Resources:
              Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { SecurityGroups: [!Ref Group] } }
              Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: web } }
            """);

        Assert.False(deployment.LoadBalancers[0].SecurityGroups.Groups[0].Ingress.IsComplete);
    }

    [Theory]
    [InlineData("{}", true, true, "")]
    [InlineData("{ SecurityGroups: [] }", true, true, "")]
    [InlineData("{ SecurityGroups: !Ref List }", false, false, "")]
    [InlineData("{ SecurityGroups: [sg-1, !Ref List] }", false, false, "sg-1")]
    [InlineData("{ SecurityGroups: !Ref One }", true, false, "One")]
    [InlineData("{ SecurityGroups: [!Ref One, sg-1, sg-1] }", true, false, "One sg-1")]
    [InlineData("{ SecurityGroups: [!GetAtt Vpc.DefaultSecurityGroup] }", true, false, "Vpc.DefaultSecurityGroup")]
    [InlineData("{ SecurityGroups: !Ref Empty }", false, false, "")]
    public void Reads_lists_of_groups(string properties, bool isComplete, bool isDefault, string ids)
    {
        var set = RuleTest.Deployment($$"""
            Parameters:
              List: { Type: List<AWS::EC2::SecurityGroup::Id> }
              One: { Type: String }
              Empty: { Type: CommaDelimitedList, Default: '' }
            Resources:
              Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
              Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {{properties}} }
            """).LoadBalancers[0].SecurityGroups;

        Assert.Equal(isComplete, set.IsComplete);
        Assert.Equal(isDefault, set.IsVpcDefault);
        Assert.Equal(ids, string.Join(" ", set.Groups.Select(group => group.Id)));
    }
}
