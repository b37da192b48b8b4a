using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class HealthCheckOnAnotherPortTests
{
    [Fact]
    public void Fires_when_the_check_looks_at_an_admin_port()
    {
        var finding = RuleTest.Fires("ALB2008", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: [|9901|], TargetType: ip }
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
        """)[0];
        Assert.Equal("health checks look at port 9901, requests go to port 8080", finding.Message);
    }

    [Fact]
    public void Silent_when_the_check_looks_at_the_container_port() => RuleTest.Silent("ALB2008", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: 8080, TargetType: ip }
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

    [Fact]
    public void Silent_when_the_check_follows_the_traffic() => RuleTest.Silent("ALB2008", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: traffic-port, TargetType: ip }
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

    [Fact]
    public void Fires_when_instances_are_checked_on_another_port() => RuleTest.Fires("ALB2008", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: [|8081|] }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_both_ports_are_one_parameter() => RuleTest.Silent("ALB2008", """
        Parameters:
          Port: { Type: Number }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: !Ref Port, HealthCheckPort: !Ref Port }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_host_ports_are_dynamic() => RuleTest.Silent("ALB2008", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckPort: 8080 }
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
}
