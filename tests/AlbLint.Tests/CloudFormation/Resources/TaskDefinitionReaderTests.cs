using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public sealed class TaskDefinitionReaderTests
{
    [Theory]
    [InlineData("NetworkMode: host", NetworkMode.Host)]
    [InlineData("NetworkMode: awsvpc", NetworkMode.AwsVpc)]
    [InlineData("RequiresCompatibilities: [FARGATE]", NetworkMode.AwsVpc)]
    [InlineData("RequiresCompatibilities: [EC2]", NetworkMode.Bridge)]
    [InlineData("Family: web", NetworkMode.Bridge)]
    [InlineData("NetworkMode: default", null)]
    [InlineData("NetworkMode: !Ref Mode", null)]
    public void Network_mode(string property, NetworkMode? expected)
    {
        var mode = Task("- { Name: web, Image: x }", property).NetworkMode;
        Assert.Equal(expected, mode.IsKnown ? mode.Value : null);
    }

    [Fact]
    public void Containers_with_their_mappings()
    {
        var container = Container("PortMappings: [{ ContainerPort: 80 }, { ContainerPort: 81, HostPort: '8081', Protocol: udp, AppProtocol: grpc }]", "StopTimeout: 90");
        Assert.True(container.PortMappingsAreComplete);
        Assert.Equal(["80->0 True", "81->8081 False"], container.PortMappings.Select(mapping => $"{mapping.ContainerPort}->{mapping.HostPort} {mapping.IsTcp.Value}"));
        Assert.Equal("grpc", container.PortMappings[1].AppProtocol!.Value);
        Assert.Equal(90, container.StopTimeout.Value.TotalSeconds);
    }

    [Theory]
    [InlineData("PortMappings: [{ ContainerPortRange: 80-90 }]")]
    [InlineData("PortMappings: !Ref Mode")]
    [InlineData("PortMappings: [!Ref Mode]")]
    public void Mappings_that_cannot_be_read_make_the_list_incomplete(string property) => Assert.False(Container(property).PortMappingsAreComplete);

    [Theory]
    [InlineData("Environment: [{ Name: A, Value: 1 }, { Name: A, Value: 2 }]", "A=2", true)]
    [InlineData("Environment: [{ Name: A, Value: !Ref Mode }]", "A=unknown", true)]
    [InlineData("Environment: [{ Name: !Ref Mode, Value: 1 }]", "", false)]
    [InlineData("Environment: !Ref Mode", "", false)]
    [InlineData("EnvironmentFiles: [{ Type: s3, Value: x }]", "", false)]
    [InlineData("Secrets: [{ Name: P, ValueFrom: x }]", "P=unknown", true)]
    public void Environment(string property, string expected, bool isComplete)
    {
        var container = Container(property);
        Assert.Equal(expected, string.Join(" ", container.Environment.Select(pair => pair.Key + "=" + pair.Value)));
        Assert.Equal(isComplete, container.EnvironmentIsComplete);
    }

    [Theory]
    [InlineData("Command: [gunicorn, app:app]", "gunicorn app:app")]
    [InlineData("Command: [a, !Ref Mode]", "?")]
    [InlineData("Command: []", null)]
    [InlineData("Command: !Ref AWS::NoValue", null)]
    public void Command(string property, string? expected)
    {
        var command = Container(property).Command;
        Assert.Equal(expected, command is null ? null : command.IsKnown ? string.Join(" ", command.Value) : "?");
    }

    [Fact]
    public void Mounts_say_where_the_image_may_be_covered()
    {
        var container = Container("MountPoints: [{ ContainerPath: /data }]", "VolumesFrom: [{ SourceContainer: other }]");
        Assert.Equal(["/data", "unknown"], container.MountPaths.Select(path => path.ToString()));
    }

    [Fact]
    public void The_server_is_found_at_the_image()
    {
        var container = Container("Memory: 128");
        Assert.Equal("nginx", Container("Memory: 128", "Image: nginx").Server!.Name);
        Assert.Null(container.Server);
    }

    [Fact]
    public void A_container_that_cannot_be_read_makes_the_list_incomplete()
    {
        Assert.False(Task("- !Ref Mode").IsComplete);
        Assert.False(Task("!Ref Mode").IsComplete);
        Assert.True(Task("- { Name: web, Image: x }\n- !Ref AWS::NoValue").IsComplete);
    }

    [Fact]
    public void A_proxy_stands_before_the_containers() => Assert.True(Task("- { Name: web, Image: x }", "ProxyConfiguration: { ContainerName: envoy }").HasInboundProxy);

    private static Container Container(params string[] properties) =>
        Task("- Name: web\n  " + string.Join("\n  ", properties.Any(text => text.StartsWith("Image")) ? properties : [.. properties, "Image: acme/web"])).Containers[0];

    private static TaskDefinition Task(string containers, string property = "Family: web")
    {
        var yaml = $$"""
            Parameters:
              Mode: { Type: String }
            Resources:
              Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP } }
              Service:
                Type: AWS::ECS::Service
                Properties:
                  TaskDefinition: !Ref Task
                  LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Group }]
              Task:
                Type: AWS::ECS::TaskDefinition
                Properties:
                  {{property}}
                  ContainerDefinitions:
                    {{containers.Replace("\n", "\n        ")}}
            """;
        return Assert.IsType<EcsService>(Assert.Single(RuleTest.Deployment(yaml).Targets).Workload).TaskDefinition!;
    }
}
