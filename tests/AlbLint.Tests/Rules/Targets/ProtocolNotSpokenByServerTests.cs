using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class ProtocolNotSpokenByServerTests
{
    [Fact]
    public void Fires_when_an_https_target_group_leads_to_plain_nginx()
    {
        var finding = RuleTest.Fires("ALB2001", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: [|HTTPS|], Port: 443, TargetType: ip }
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
        Assert.Equal("target group speaks HTTPS, but nginx speaks HTTP on port 80", finding.Message);
        Assert.Equal("HTTP", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void Silent_when_the_target_group_speaks_http_to_plain_nginx() => RuleTest.Silent("ALB2001", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
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
    public void Fires_when_a_port_mapping_declares_plain_http() => RuleTest.Fires("ALB2001", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: [|HTTPS|], Port: 443, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 9000, Name: web, AppProtocol: http }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 9000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_a_port_mapping_declares_nothing() => RuleTest.Silent("ALB2001", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 443, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 9000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 9000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_image_is_a_parameter_without_default() => RuleTest.Silent("ALB2001", """
        Parameters:
          Image: { Type: String }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 443, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: !Ref Image, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_an_app_mesh_proxy_takes_the_connections() => RuleTest.Silent("ALB2001", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTPS, Port: 443, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ProxyConfiguration: { Type: APPMESH, ContainerName: envoy }
              ContainerDefinitions:
              - { Name: web, Image: public.ecr.aws/nginx/nginx, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);
}
