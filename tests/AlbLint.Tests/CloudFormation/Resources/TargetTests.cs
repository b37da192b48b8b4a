using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public class TargetTests
{
    private static Deployment Read(string resources, string targetGroup = "") => RuleTest.Deployment($$"""
        Parameters:
          Given: { Type: String }
          ZoneSubnets: { Type: List<AWS::EC2::Subnet::Id> }
        Resources:
          Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Protocol: HTTP, Port: 80{{targetGroup}} } }
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: web } }
          Other: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: other } }
        {{resources}}
        """);

    private static Target Single(string resources, string targetGroup = "") => Assert.Single(Read(resources, targetGroup).Targets);

    private static string Groups(Target target) => string.Join(" ", target.Workload.SecurityGroups.Groups.Select(group => group.Id));

    [Fact]
    public void Registers_an_auto_scaling_group_on_the_port_of_the_target_group()
    {
        var target = Single("""
              Config: { Type: AWS::AutoScaling::LaunchConfiguration, Properties: { SecurityGroups: [!Ref Group] } }
              Asg: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { LaunchConfigurationName: !Ref Config, TargetGroupARNs: [!Ref Tg], VPCZoneIdentifier: ["subnet-1,subnet-2"] } }
            """);

        Assert.IsType<AutoScalingGroup>(target.Workload);
        Assert.True(target.TrafficPort.Is(PortRange.Single(80)));
        Assert.True(target.ServerPort.Is(80));
        Assert.Equal("Group", Groups(target));
        Assert.Equal(["subnet-1", "subnet-2"], target.Workload.Subnets.Subnets.Select(subnet => subnet.Id));
    }

    [Theory]
    [InlineData("LaunchTemplate: { LaunchTemplateId: !Ref Lt, Version: '1' }")]
    [InlineData("LaunchTemplate: { LaunchTemplateName: web, Version: '1' }")]
    [InlineData("MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: !Ref Lt } } }")]
    public void Reads_the_security_groups_of_a_launch_template(string launch) => Assert.Equal("Group", Groups(Single($$"""
          Lt: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateName: web, LaunchTemplateData: { SecurityGroupIds: [!GetAtt Group.GroupId] } } }
          Asg: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { TrafficSources: [{ Type: elbv2, Identifier: !Ref Tg }], {{launch}} } }
        """)));

    [Theory]
    [InlineData("LaunchTemplate: { LaunchTemplateId: !Ref Given }")]
    [InlineData("InstanceId: i-1")]
    [InlineData("MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: !Ref Lt }, Overrides: [{ LaunchTemplateSpecification: { LaunchTemplateId: lt-2 } }] } }")]
    public void Does_not_guess_the_security_groups_of_what_it_cannot_see(string launch) => Assert.False(Single($$"""
          Lt: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { SecurityGroupIds: [!GetAtt Group.GroupId] } } }
          Asg: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { TargetGroupARNs: [!Ref Tg], {{launch}} } }
        """).Workload.SecurityGroups.IsComplete);

    [Fact]
    public void Falls_back_to_the_default_group_of_the_vpc() => Assert.True(Single("""
          Lt: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { ImageId: ami-1 } } }
          Asg: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { TargetGroupARNs: [!Ref Tg], LaunchTemplate: { LaunchTemplateId: !Ref Lt } } }
        """).Workload.SecurityGroups.IsVpcDefault);

    [Fact]
    public void Says_when_an_auto_scaling_group_may_register_elsewhere()
    {
        var workload = Assert.Single(Read("""
              Asg: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { TargetGroupARNs: [!Ref Given], VPCZoneIdentifier: !Ref ZoneSubnets, LaunchConfigurationName: !Ref Config } }
              Config: { Type: AWS::AutoScaling::LaunchConfiguration, Properties: { SecurityGroups: [!Ref Group], UserData: !Ref Tg } }
            """).Workloads);

        Assert.True(workload.HasUnknownRegistrations);
        Assert.False(workload.Subnets.IsComplete);
    }

    [Theory]
    [InlineData("{ Id: !Ref Box, Port: 8080 }", 8080)]
    [InlineData("{ Id: !Ref Box }", 80)]
    [InlineData("{ Id: !GetAtt Box.PrivateIp }", 80)]
    public void Registers_an_instance_on_its_own_port_or_that_of_the_target_group(string entry, int port)
    {
        var target = Single(
            "  Box: { Type: AWS::EC2::Instance, Properties: { SecurityGroupIds: [!Ref Group], SubnetId: subnet-1 } }", $", Targets: [{entry}]");

        Assert.IsType<Ec2Instance>(target.Workload);
        Assert.True(target.TrafficPort.Is(PortRange.Single(port)));
        Assert.Equal("Group", Groups(target));
        Assert.True(target.Workload.Subnets.IsComplete);
    }

    [Theory]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '1', GroupSet: [!Ref Other] }, { DeviceIndex: '0', GroupSet: [!Ref Group], SubnetId: subnet-1 }]")]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: !Ref Eni }]")]
    [InlineData("LaunchTemplate: { LaunchTemplateId: !Ref Lt }")]
    [InlineData("SecurityGroups: [!Ref Group]")]
    public void Reads_the_security_groups_of_the_primary_interface(string properties) => Assert.Equal("Group", Groups(Single($$"""
          Eni: { Type: AWS::EC2::NetworkInterface, Properties: { GroupSet: [!Ref Group], SubnetId: subnet-1 } }
          Lt: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { NetworkInterfaces: [{ DeviceIndex: 0, Groups: [!Ref Group] }] } } }
          Box: { Type: AWS::EC2::Instance, Properties: { {{properties}} } }
        """, ", Targets: [{ Id: !Ref Box }]")));

    [Fact]
    public void Registers_addresses()
    {
        Assert.Equal("10.0.0.7", Assert.IsType<IpAddressTarget>(Single("", ", TargetType: ip, Targets: [{ Id: 10.0.0.7, Port: 8080 }]").Workload).Id);
        var target = Single(
            "  Eni: { Type: AWS::EC2::NetworkInterface, Properties: { GroupSet: [!Ref Group] } }", ", TargetType: ip, Targets: [{ Id: !GetAtt Eni.PrimaryPrivateIpAddress }]");
        Assert.Equal("Group", Groups(target));
    }

    [Theory]
    [InlineData("[{ Id: !Ref Given }]")]
    [InlineData("!Ref Given")]
    [InlineData("[{ Id: i-0123456789abcdef0 }]")]
    public void Says_when_a_target_is_not_known(string targets)
    {
        var deployment = Read("", ", Targets: " + targets);

        Assert.Empty(deployment.Targets);
        Assert.True(deployment.TargetGroups[0].HasUnknownTargets);
    }
}
