using AlbLint.CloudFormation;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Tests.CloudFormation.Resources;

public class AcrossStacksTests
{
    private const string Network = """
        Resources:
          AlbGroup: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: alb } }
          Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { SecurityGroups: [!Ref AlbGroup] } }
        Outputs:
          AlbGroup: { Value: !Ref AlbGroup, Export: { Name: alb-group } }
        """;

    [Fact]
    public void A_group_of_another_stack_is_the_same_object_and_keeps_its_standalone_rules()
    {
        var deployment = Assert.Single(DeploymentReader.Read(
            [
                Input("network.yaml", Network),
                Input("service.yaml", """
                    Resources:
                      BoxGroup:
                        Type: AWS::EC2::SecurityGroup
                        Properties: { SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: !ImportValue alb-group }] }
                      Open:
                        Type: AWS::EC2::SecurityGroupIngress
                        Properties: { GroupId: !ImportValue alb-group, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
                      Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Protocol: HTTP, Port: 80, Targets: [{ Id: !Ref Box }] } }
                      Box: { Type: AWS::EC2::Instance, Properties: { SecurityGroupIds: [!Ref BoxGroup] } }
                    """),
            ],
            new ReadOptions()).Deployments);

        var alb = Assert.Single(deployment.LoadBalancers[0].SecurityGroups.Groups);
        Assert.Equal("Open", Assert.Single(alb.Ingress.Rules).ResourceId);
        Assert.True(alb.Ingress.IsComplete);
        var box = Assert.Single(deployment.Targets[0].Workload.SecurityGroups.Groups);
        Assert.Same(alb, Assert.IsType<Peer.Group>(Assert.Single(box.Ingress.Rules).Peer).SecurityGroup);
    }

    [Fact]
    public void A_nested_stack_gets_groups_and_joined_subnets_by_its_parameters()
    {
        var deployment = Assert.Single(DeploymentReader.Read(
            [
                Input("root.yaml", """
                    Resources:
                      Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: alb } }
                      A: { Type: AWS::EC2::Subnet }
                      B: { Type: AWS::EC2::Subnet }
                      Nested:
                        Type: AWS::CloudFormation::Stack
                        Properties: { TemplateURL: nested.yaml, Parameters: { Group: !Ref Group, Subnets: !Join [',', [!Ref A, !Ref B]] } }
                    """),
            ],
            new ReadOptions(readNested: path => !path.EndsWith("nested.yaml", StringComparison.Ordinal) ? null : new SourceFile(path, """
                    Parameters:
                      Group: { Type: String }
                      Subnets: { Type: List<AWS::EC2::Subnet::Id> }
                    Resources:
                      Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { SecurityGroups: [!Ref Group], Subnets: !Ref Subnets } }
                      In: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !Ref Group, IpProtocol: '-1', CidrIp: 0.0.0.0/0 } }
                      Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Protocol: HTTP, Port: 80 } }
                      L:
                        Type: AWS::ElasticLoadBalancingV2::Listener
                        Properties: { LoadBalancerArn: !Ref Alb, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Tg }] }
                    Outputs:
                      Tg: { Value: !Ref Tg }
                    """))).Deployments);

        var alb = Assert.Single(deployment.LoadBalancers);
        Assert.Equal("Group", Assert.Single(alb.SecurityGroups.Groups).Id);
        Assert.Equal("In", Assert.Single(alb.SecurityGroups.Groups[0].Ingress.Rules).ResourceId);
        Assert.True(alb.SecurityGroups.Groups[0].Ingress.IsComplete);
        Assert.Equal(["A", "B"], alb.Subnets.Subnets.Select(subnet => subnet.Id));
        Assert.True(alb.Subnets.IsComplete);
        Assert.False(deployment.TargetGroups[0].IsShared);
    }

    private static TemplateInput Input(string path, string yaml) => new(new SourceFile(path, yaml));
}
