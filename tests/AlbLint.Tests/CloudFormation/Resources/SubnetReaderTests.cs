using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public class SubnetReaderTests
{
    private static SubnetSet Read(string subnets, string others = "") => RuleTest.Deployment($$"""
        Parameters:
          Many: { Type: List<AWS::EC2::Subnet::Id> }
          One: { Type: AWS::EC2::Subnet::Id }
        Resources:
          Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: {{subnets}} } }
          A: { Type: AWS::EC2::Subnet, Properties: { CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ''] } }
          B: { Type: AWS::EC2::Subnet, Properties: { CidrBlock: 10.0.1.0/24, AvailabilityZone: { Fn::Select: [0, { Fn::GetAZs: !Ref AWS::Region }] } } }
          C: { Type: AWS::EC2::Subnet, Properties: { CidrBlock: 10.0.2.0/24, AvailabilityZone: us-east-1a } }
        {{others}}
        """).LoadBalancers[0].Subnets;

    [Fact]
    public void Reads_addresses_and_zones()
    {
        var set = Read("[!Ref A, !Ref B, !Ref C]");

        Assert.True(set.IsComplete);
        Assert.Equal(["A", "B", "C"], set.Subnets.Select(subnet => subnet.Id));
        Assert.Equal("10.0.0.0/24", Assert.Single(set.Subnets[0].Addresses.Ranges).Text);
        Assert.True(set.Subnets[2].AvailabilityZone.Is("us-east-1a"));
        Assert.True(set.Subnets[0].AvailabilityZone.SameAs(set.Subnets[1].AvailabilityZone));
        Assert.Null(set.Subnets[0].NetworkAcl);
    }

    [Theory]
    [InlineData("!Ref Many", "", false)]
    [InlineData("[!Ref Many, !Ref A]", "A", false)]
    [InlineData("[!Ref One]", "One", true)]
    [InlineData("['subnet-1', 'subnet-2']", "subnet-1 subnet-2", true)]
    [InlineData("!Split [',', 'subnet-1,subnet-2']", "subnet-1 subnet-2", true)]
    [InlineData("!Split [',', !Join [',', [!Ref A, !Ref B]]]", "A B", true)]
    [InlineData("[!Join [',', [!Ref A, !Ref B]]]", "A B", true)]
    [InlineData("[]", "", false)]
    public void Reads_lists(string subnets, string ids, bool isComplete)
    {
        var set = Read(subnets);

        Assert.Equal(ids, string.Join(" ", set.Subnets.Select(subnet => subnet.Id)));
        Assert.Equal(isComplete, set.IsComplete);
    }

    [Fact]
    public void Reads_the_network_acl_of_a_subnet()
    {
        var acl = Read("[!Ref A]", """
              Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: vpc-1 } }
              Join: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: !Ref A, NetworkAclId: !Ref Acl } }
              In:
                Type: AWS::EC2::NetworkAclEntry
                Properties: { NetworkAclId: !Ref Acl, RuleNumber: 100, Protocol: 6, RuleAction: allow, CidrBlock: 0.0.0.0/0, PortRange: { From: 80, To: 81 } }
              Out: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleNumber: 200, Protocol: -1, RuleAction: deny, Egress: true, CidrBlock: 10.0.0.0/8 } }
              Udp: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleNumber: 300, Protocol: 17, RuleAction: allow } }
            """).Subnets[0].NetworkAcl;

        Assert.NotNull(acl);
        Assert.True(acl.IsComplete);
        Assert.Equal(["80-81", "0-65535", ""], acl.Entries.Select(entry => entry.TcpPorts.Value.ToString()));
        Assert.Equal([100, 200, 300], acl.Entries.Select(entry => entry.RuleNumber.Value));
        Assert.Equal([false, true, false], acl.Entries.Select(entry => entry.IsEgress.Value));
        Assert.Equal([true, false, true], acl.Entries.Select(entry => entry.Allows.Value));
        Assert.Equal("10.0.0.0/8", acl.Entries[1].Addresses.Value.Text);
        Assert.False(acl.Entries[2].Addresses.IsKnown);
    }
}
