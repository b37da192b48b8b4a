using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class FixedHealthCheckPortOnDynamicPortsTests
{
    [Fact]
    public void Fires_when_the_check_port_is_fixed()
    {
        var finding = RuleTest.Fires("ALB2017", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: [|8080|] }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: bridge
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8080, HostPort: 0 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Equal("traffic-port", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void Fires_when_the_host_port_is_left_out()
    {
        var finding = RuleTest.Fires("ALB2017", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: [|"8080"|] }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: bridge
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8080 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Equal("\"traffic-port\"", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void Silent_when_the_check_port_is_left_out() => RuleTest.Silent("ALB2017", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: bridge
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8080 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_check_follows_the_traffic() => RuleTest.Silent("ALB2017", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: traffic-port }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: bridge
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8080 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_host_port_is_fixed() => RuleTest.Silent("ALB2017", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: 8080 }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: bridge
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8080, HostPort: 8080 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_another_container_has_the_check_port() => RuleTest.Silent("ALB2017", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: 9901 }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: bridge
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8080 }] }
              - { Name: envoy, Image: example/envoy, PortMappings: [{ ContainerPort: 9901, HostPort: 9901 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_tasks_have_their_own_interface() => RuleTest.Silent("ALB2017", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: 9901, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8080 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """);
}
