using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class NothingListensOnTrafficPortTests
{
    [Fact]
    public void Fires_when_nginx_is_registered_on_a_port_it_does_not_listen_on()
    {
        var finding = RuleTest.Fires("ALB2002", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: public.ecr.aws/nginx/nginx, PortMappings: [{ ContainerPort: 3000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: [|3000|], TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Equal("requests go to port 3000, but nginx listens on port 80", finding.Message);
    }

    [Fact]
    public void Silent_when_nginx_is_registered_on_its_port() => RuleTest.Silent("ALB2002", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 3000, TargetType: ip }
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
    public void Silent_when_the_port_is_not_mapped_at_all() => RuleTest.Silent("ALB2002", """
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
              LoadBalancers: [{ ContainerName: web, ContainerPort: 3000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_another_container_of_the_task_listens_there() => RuleTest.Silent("ALB2002", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: httpd, PortMappings: [{ ContainerPort: 80 }, { ContainerPort: 8080 }] }
              - { Name: app, Image: tomcat }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_command_is_replaced() => RuleTest.Silent("ALB2002", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Command: [sh, -c, ./start.sh], Image: public.ecr.aws/nginx/nginx, PortMappings: [{ ContainerPort: 3000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 3000, TargetGroupArn: !Ref Web }]
        """);

    private const string DefaultImage = """
        Parameters:
          Image: { Type: String, Default: nginx }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: !Ref Image, PortMappings: [{ ContainerPort: 3000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: [|3000|], TargetGroupArn: !Ref Web }]
        """;

    [Fact]
    public void Silent_when_the_image_is_only_a_parameter_s_default() =>
        RuleTest.Silent("ALB2002", DefaultImage.Replace("[|", "").Replace("|]", ""));

    [Fact]
    public void Fires_when_the_parameter_is_given_that_image() =>
        RuleTest.Fires("ALB2002", DefaultImage, new Dictionary<string, string> { ["Image"] = "nginx:1.27" });
}
