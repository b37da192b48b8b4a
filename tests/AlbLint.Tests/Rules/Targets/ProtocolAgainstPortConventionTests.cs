using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class ProtocolAgainstPortConventionTests
{
    [Fact]
    public void Fires_when_http_goes_to_443()
    {
        var finding = RuleTest.Fires("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: [|HTTP|], Port: 443 }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """)[0];
        Assert.Equal("target group speaks HTTP to port 443, which by convention is HTTPS", finding.Message);
    }

    [Fact]
    public void Silent_when_https_goes_to_443() => RuleTest.Silent("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 443, HealthCheckProtocol: HTTPS }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_443_is_not_the_port_of_the_tasks() => RuleTest.Silent("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 443, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_the_tasks_are_registered_on_8443() => RuleTest.Fires("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: [|HTTP|], Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8443 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8443, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_port_mapping_says_http() => RuleTest.Silent("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 8443, Name: web, AppProtocol: http }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8443, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_https_goes_to_8080_and_checks_look_elsewhere() => RuleTest.Fires("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: [|HTTPS|], Port: 8080, HealthCheckPort: 8081 }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_checks_speak_https_on_8080_too() => RuleTest.Silent("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 8080, HealthCheckProtocol: HTTPS }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_the_check_contradicts_already() => RuleTest.Silent("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 8080 }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_nothing_is_registered() => RuleTest.Silent("ALB2010", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 443, TargetType: ip }
        """);
}
