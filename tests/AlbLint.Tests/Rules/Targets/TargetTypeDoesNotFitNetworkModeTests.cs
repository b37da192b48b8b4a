using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class TargetTypeDoesNotFitNetworkModeTests
{
    [Fact]
    public void Fires_when_awsvpc_tasks_are_registered_as_instances()
    {
        var finding = RuleTest.Fires("ALB2013", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: [|instance|] }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Equal("ip", Assert.Single(finding.Edits).NewText);
        Assert.Contains("network mode awsvpc need ip", finding.Message);
    }

    [Fact]
    public void Fires_when_the_target_type_is_left_out()
    {
        var finding = RuleTest.Fires("ALB2013", """
        Resources:
          [|Web|]:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Empty(finding.Edits);
    }

    [Fact]
    public void Silent_when_awsvpc_tasks_are_registered_by_address() => RuleTest.Silent("ALB2013", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_bridge_tasks_are_registered_by_address() => RuleTest.Fires("ALB2013", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: [|ip|] }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: bridge
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_bridge_tasks_are_registered_as_instances() => RuleTest.Silent("ALB2013", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: bridge
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_network_mode_is_unknown() => RuleTest.Silent("ALB2013", """
        Parameters:
          Mode: { Type: String }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: instance }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: !Ref Mode
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_the_launch_type_says_what_the_unknown_task_definition_does_not() => RuleTest.Fires("ALB2013", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: [|instance|] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: web:1
              LaunchType: FARGATE
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_neither_says_it() => RuleTest.Silent("ALB2013", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: instance }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: web:1
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);
}
