using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class ServerListensOnLoopbackOnlyTests
{
    [Fact]
    public void Fires_when_the_command_binds_loopback() => RuleTest.Fires("ALB2003", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, Command: [|[gunicorn, --bind, "127.0.0.1:8000", app:app]|], PortMappings: [{ ContainerPort: 8000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_command_binds_every_address() => RuleTest.Silent("ALB2003", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, Command: [gunicorn, --bind, "0.0.0.0:8000", app:app], PortMappings: [{ ContainerPort: 8000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8000, TargetGroupArn: !Ref Web }]
        """);
}
