using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class HealthCheckProtocolContradictsTargetGroupTests
{
    [Fact]
    public void Fires_when_the_check_of_an_https_target_group_is_left_out()
    {
        var finding = RuleTest.Fires("ALB2007", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: [|HTTPS|], Port: 9443, TargetType: ip }
        """)[0];
        Assert.Equal("requests speak HTTPS, health checks speak HTTP on the same port", finding.Message);
        Assert.Contains(finding.Related, related => related.Message == "health check protocol: not written, AWS default HTTP");
    }

    [Fact]
    public void Silent_when_the_check_of_an_https_target_group_speaks_https() => RuleTest.Silent("ALB2007", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 9443, HealthCheckProtocol: HTTPS, TargetType: ip }
        """);

    [Fact]
    public void Fires_when_the_check_of_an_http_target_group_speaks_https() => RuleTest.Fires("ALB2007", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 8080, HealthCheckProtocol: [|HTTPS|], TargetType: ip }
        """);

    [Fact]
    public void Silent_when_the_check_uses_a_port_of_its_own() => RuleTest.Silent("ALB2007", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 9443, HealthCheckPort: 8081, TargetType: ip }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Fires_when_the_fixed_check_port_is_the_traffic_port() => RuleTest.Fires("ALB2007", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: [|HTTPS|], Port: 9443, HealthCheckPort: 9443 }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_the_check_port_is_unknown() => RuleTest.Silent("ALB2007", """
        Parameters:
          CheckPort: { Type: String }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 9443, HealthCheckPort: !Ref CheckPort }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Web] }
        """);

    [Fact]
    public void Silent_when_the_server_shows_that_the_target_group_is_wrong() => RuleTest.Silent("ALB2007", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 443, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: public.ecr.aws/nginx/nginx, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_with_an_edit_when_the_server_shows_that_the_check_is_wrong()
    {
        var finding = RuleTest.Fires("ALB2007", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, HealthCheckProtocol: [|HTTPS|], TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: public.ecr.aws/nginx/nginx, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Equal("HTTP", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void Silent_when_the_target_group_is_of_a_network_load_balancer() => RuleTest.Silent("ALB2007", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: TCP, Port: 443, HealthCheckProtocol: HTTPS, TargetType: ip }
        """);
}
