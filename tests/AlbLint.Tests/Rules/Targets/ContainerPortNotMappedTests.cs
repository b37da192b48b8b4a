using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class ContainerPortNotMappedTests
{
    [Fact]
    public void Fires_when_the_container_maps_another_port()
    {
        var finding = RuleTest.Fires("ALB2004", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
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
              LoadBalancers: [{ ContainerName: web, ContainerPort: [|80|], TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Equal("service registers port 80, but container web of Task maps 8080", finding.Message);
        Assert.Equal("8080", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void Silent_when_the_port_is_one_of_several() => RuleTest.Silent("ALB2004", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 9090 }, { ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_the_container_maps_no_port() => RuleTest.Fires("ALB2004", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: [|80|], TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_no_container_has_the_name()
    {
        var finding = RuleTest.Fires("ALB2004", """
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
              LoadBalancers: [{ ContainerName: [|app|], ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Equal("service registers container app, but task definition Task has web", finding.Message);
        Assert.Equal("web", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void Silent_when_name_and_port_are_the_same_parameters() => RuleTest.Silent("ALB2004", """
        Parameters:
          Name: { Type: String }
          Port: { Type: Number }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: !Ref Name, Image: example/app, PortMappings: [{ ContainerPort: !Ref Port }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: !Ref Name, ContainerPort: !Ref Port, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_a_parameter_default_differs()
    {
        var finding = RuleTest.Fires("ALB2004", """
        Parameters:
          Port: { Type: Number, Default: 80 }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
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
              LoadBalancers: [{ ContainerName: web, ContainerPort: [|!Ref Port|], TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.StartsWith("service registers port 80 (Port's default)", finding.Message);
        Assert.Empty(finding.Edits);
    }

    [Fact]
    public void Silent_when_the_port_is_an_unknown_parameter() => RuleTest.Silent("ALB2004", """
        Parameters:
          Port: { Type: Number }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
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
              LoadBalancers: [{ ContainerName: web, ContainerPort: !Ref Port, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_task_definition_is_elsewhere() => RuleTest.Silent("ALB2004", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: web:1
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_a_port_range_is_mapped() => RuleTest.Silent("ALB2004", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPortRange: 8000-8100 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Fires_when_only_the_name_is_unknown()
    {
        var finding = RuleTest.Fires("ALB2004", """
        Parameters:
          Name: { Type: String }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: !Ref Name, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: !Ref Name, ContainerPort: [|8080|], TargetGroupArn: !Ref Web }]
        """)[0];
        Assert.Equal("service registers port 8080, but its container in Task maps 80", finding.Message);
    }
}
