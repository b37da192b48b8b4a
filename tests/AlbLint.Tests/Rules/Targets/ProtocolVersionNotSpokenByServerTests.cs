using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class ProtocolVersionNotSpokenByServerTests
{
    [Fact]
    public void Fires_when_a_grpc_port_gets_http1() => RuleTest.Fires("ALB2005", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, ProtocolVersion: [|HTTP1|], TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 9000, Name: web, AppProtocol: grpc }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 9000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_a_grpc_port_gets_the_default_version() => RuleTest.Fires("ALB2005", """
        Resources:
          [|Web|]:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 9000, Name: web, AppProtocol: grpc }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 9000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_a_grpc_port_gets_grpc() => RuleTest.Silent("ALB2005", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, ProtocolVersion: GRPC, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 9000, Name: web, AppProtocol: grpc }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 9000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_a_port_declares_http2_which_may_accept_both() => RuleTest.Silent("ALB2005", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 9000, Name: web, AppProtocol: http2 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 9000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_already_the_protocol_is_wrong() => RuleTest.Silent("ALB2005", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 443, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 9000, Name: web, AppProtocol: grpc }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 9000, TargetGroupArn: !Ref Web }]
        """);
}
