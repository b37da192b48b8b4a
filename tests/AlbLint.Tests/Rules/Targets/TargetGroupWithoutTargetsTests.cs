using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class TargetGroupWithoutTargetsTests
{
    [Fact]
    public void Fires_when_a_listener_forwards_to_an_empty_target_group() => RuleTest.Fires("ALB2012", """
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
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          [|Web|]:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Other:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Plain:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Other }]
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
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Other }]
        """);

    [Fact]
    public void Silent_when_it_has_a_service() => RuleTest.Silent("ALB2012", """
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
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
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
    public void Silent_when_a_template_has_no_workload() => RuleTest.Silent("ALB2012", """
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
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
        """);

    [Fact]
    public void Silent_when_the_target_group_is_an_output() => RuleTest.Silent("ALB2012", """
        Outputs:
          Web: { Value: !Ref Web }
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
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Other:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Plain:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Other }]
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
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Other }]
        """);

    [Fact]
    public void Silent_when_another_resource_may_register_in_it() => RuleTest.Silent("ALB2012", """
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
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Other:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Plain:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Other }]
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
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Other }]
          Blue:
            Type: Custom::Register
            Properties: { ServiceToken: arn:aws:lambda:eu-west-1:111122223333:function:f, Group: !Ref Web }
        """);

    [Fact]
    public void Fires_when_an_instance_stands_beside_the_empty_target_group() => RuleTest.Fires("ALB2012", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2], SecurityGroups: [!Ref Clients] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          [|Web|]:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 }
          Clients:
            Type: AWS::EC2::SecurityGroup
            Properties: { GroupDescription: clients, VpcId: vpc-1 }
          Instance:
            Type: AWS::EC2::Instance
            Properties: { ImageId: ami-1, SecurityGroupIds: [!Ref Servers] }
          Servers:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: servers
              VpcId: vpc-1
              SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: !Ref Clients }]
        """);

    [Fact]
    public void Silent_when_others_add_rules_to_a_listener_with_an_empty_default() => RuleTest.Silent("ALB2012", """
        Outputs:
          Listener: { Value: !Ref Listener, Export: { Name: listener } }
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Empty }]
          Rule:
            Type: AWS::ElasticLoadBalancingV2::ListenerRule
            Properties:
              ListenerArn: !Ref Listener
              Priority: 1
              Conditions: [{ Field: path-pattern, Values: [/api/*] }]
              Actions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Empty:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 }
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_traffic_moves_between_two_target_groups() => RuleTest.Silent("ALB2012", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions:
                - Type: forward
                  ForwardConfig:
                    TargetGroups:
                      - { TargetGroupArn: !Ref Blue, Weight: 100 }
                      - { TargetGroupArn: !Ref Green, Weight: 0 }
          Blue:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 }
          Green:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Blue] }
        """);
}
