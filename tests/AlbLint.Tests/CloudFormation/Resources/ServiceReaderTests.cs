using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public sealed class ServiceReaderTests
{
    private const string Bridge = """
        Resources:
          Cluster: { Type: AWS::ECS::Cluster }
          Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP } }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - { Name: web, Image: acme/web, PortMappings: [{ ContainerPort: 8080, HostPort: HOST }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              Cluster: !Ref Cluster
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Group }]

        """;

    [Theory]
    [InlineData("0", "32768-65535", true)]
    [InlineData("!Ref AWS::NoValue", "32768-65535", true)]
    [InlineData("80", "80", false)]
    public void In_bridge_mode_the_load_balancer_connects_to_the_host_port(string hostPort, string traffic, bool isDynamic)
    {
        var target = Target(Bridge.Replace("HOST", hostPort));
        Assert.Equal(traffic, target.TrafficPort.ToString());
        Assert.Equal(8080, target.ServerPort.Value);
        Assert.Equal(isDynamic, target.HasDynamicHostPort);
        Assert.Equal("web", target.Container!.Name.Value);
    }

    [Fact]
    public void Without_a_cluster_in_sight_the_instances_groups_are_not_known() => Assert.False(Target(Bridge).Workload.SecurityGroups.IsComplete);

    private const string Fargate = """
        Resources:
          Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP, TargetType: ip } }
          Guard: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: tasks } }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              RequiresCompatibilities: [FARGATE]
              ContainerDefinitions:
                - { Name: web, Image: acme/web, PortMappings: [{ ContainerPort: 8080 }] }
          Service:
            Type: AWS::ECS::Service
            DependsOn: Rule
            Properties:
              LaunchType: FARGATE
              TaskDefinition: !Ref Task
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1, subnet-2], SecurityGroups: [!GetAtt Guard.GroupId] } }
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Group }]
          Rule: { Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: { ListenerArn: !Ref Listener, Actions: [], Conditions: [], Priority: 1 } }
          Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: HTTP, DefaultActions: [] } }
          Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
          Other: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: nobody's } }

        """;

    [Fact]
    public void A_Fargate_task_has_its_own_interface_and_groups()
    {
        var target = Target(Fargate);
        var service = Assert.IsType<EcsService>(target.Workload);
        Assert.True(service.TaskDefinition!.NetworkMode.Is(NetworkMode.AwsVpc));
        Assert.Equal("8080", target.TrafficPort.ToString());
        Assert.Equal(["Guard"], service.SecurityGroups.Groups.Select(group => group.Id));
        Assert.True(service.SecurityGroups.IsComplete);
        Assert.Equal(2, service.Subnets.Subnets.Count);
        Assert.Equal(1, service.DesiredCount.Value);
    }

    [Fact]
    public void Without_groups_it_is_in_the_VPC_s_default_group() =>
        Assert.True(Target(Fargate.Replace(", SecurityGroups: [!GetAtt Guard.GroupId]", "")).Workload.SecurityGroups.IsVpcDefault);

    [Fact]
    public void What_is_created_before_it_follows_references_and_DependsOn()
    {
        var earlier = Assert.IsType<EcsService>(Target(Fargate).Workload).CreatedAfter;
        Assert.Equal(["Balancer", "Group", "Guard", "Listener", "Rule", "Task"], earlier!.Order());
    }

    [Fact]
    public void What_the_metadata_of_an_earlier_resource_names_is_created_before_it()
    {
        var template = Fargate.Replace("DependsOn: Rule", "DependsOn: Ready")
            + "  Ready: { Type: AWS::CloudFormation::WaitConditionHandle, Metadata: { After: !If [Always, !Ref Rule, ''] } }\nConditions: { Always: !Equals [a, a] }\n";
        var earlier = Assert.IsType<EcsService>(Target(template).Workload).CreatedAfter;
        Assert.Equal(["Balancer", "Group", "Guard", "Listener", "Ready", "Rule", "Task"], earlier!.Order());
    }

    [Fact]
    public void A_task_definition_elsewhere_leaves_the_container_unknown()
    {
        var target = Target(Fargate.Replace("TaskDefinition: !Ref Task", "TaskDefinition: web:3"));
        Assert.Null(target.Container);
        Assert.Equal("8080", target.TrafficPort.ToString());
    }

    [Fact]
    public void The_same_unknown_name_and_port_are_the_same_container()
    {
        var target = Target("Parameters: { Name: { Type: String }, Port: { Type: Number } }\n"
            + Bridge.Replace("HOST", "9000").Replace("Name: web", "Name: !Ref Name").Replace("8080", "!Ref Port"));
        Assert.NotNull(target.Container);
        Assert.Equal("9000", target.TrafficPort.ToString());
        Assert.False(target.ServerPort.IsKnown);
    }

    [Fact]
    public void Both_groups_of_a_blue_green_deployment_have_the_tasks()
    {
        var targets = RuleTest.Deployment(Fargate.Replace("TargetGroupArn: !Ref Group", "TargetGroupArn: !Ref Group, AdvancedConfiguration: { AlternateTargetGroupArn: !Ref Green }")
            + "  Green: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP, TargetType: ip } }\n").Targets;
        Assert.Equal(["Group", "Green"], targets.Select(target => target.TargetGroup.Id));
    }

    [Fact]
    public void With_an_external_controller_the_task_set_registers()
    {
        var target = Target("""
            Resources:
              Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP, TargetType: ip } }
              Service:
                Type: AWS::ECS::Service
                Properties: { DeploymentController: { Type: EXTERNAL }, LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Group }] }
              Set:
                Type: AWS::ECS::TaskSet
                Properties:
                  Cluster: main
                  Service: !Ref Service
                  TaskDefinition: web:1
                  LaunchType: FARGATE
                  LoadBalancers: [{ ContainerName: web, ContainerPort: 81, TargetGroupArn: !Ref Group }]
            """);
        Assert.Equal("Set", target.Workload.Id);
        Assert.Equal("81", target.TrafficPort.ToString());
        Assert.False(((EcsService)target.Workload).DesiredCount.IsKnown);
    }

    [Fact]
    public void A_target_group_that_cannot_be_resolved_is_remembered()
    {
        var target = Target("Parameters: { Arn: { Type: String } }\n"
            + Fargate.Replace("LoadBalancers: [", "LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Arn }, "));
        Assert.True(target.Workload.HasUnknownRegistrations);
        Assert.False(Target(Fargate).Workload.HasUnknownRegistrations);
    }

    private static Target Target(string yaml) => Assert.Single(RuleTest.Deployment(yaml).Targets);
}
