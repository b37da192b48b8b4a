using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class TargetGroupWithoutListenerTests
{
    [Fact]
    public void Fires_when_no_listener_forwards_to_the_targets() => RuleTest.Fires("ALB2012", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: fixed-response, FixedResponseConfig: { StatusCode: "200" } }]
          [|Web|]:
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
    public void Silent_when_the_target_group_is_given_to_a_listener_elsewhere() => RuleTest.Silent("ALB2012", """
        Outputs:
          Web: { Value: !Ref Web, Export: { Name: web } }
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
    public void Silent_when_the_target_group_waits_for_a_blue_green_deployment() => RuleTest.Silent("ALB2012", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Blue }]
          Blue:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Green:
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
              LoadBalancers:
              - ContainerName: web
                ContainerPort: 80
                TargetGroupArn: !Ref Blue
                AdvancedConfiguration: { AlternateTargetGroupArn: !Ref Green, ProductionListenerRule: !Ref Listener, RoleArn: arn:aws:iam::111122223333:role/ecs }
        """);
}
