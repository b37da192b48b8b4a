using System.Text.Json;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

/// <summary>The DependsOn that ALB2015 asks for, written by --fix.</summary>
public sealed class DependencyFixTests
{
    private const string Written = "    DependsOn: Listener\n";

    [Theory]
    [InlineData("", "    DependsOn: Listener\n")]
    [InlineData("    DependsOn: Balancer # first\n", "    DependsOn: [Balancer, Listener] # first\n")]
    [InlineData("    DependsOn: 'Balancer'\n", "    DependsOn: ['Balancer', 'Listener']\n")]
    [InlineData("    DependsOn: [Balancer, Group]\n", "    DependsOn: [Listener, Balancer, Group]\n")]
    [InlineData("    DependsOn:\n      - Balancer # first\n      - Group\n", "    DependsOn:\n      - Listener\n      - Balancer # first\n      - Group\n")]
    [InlineData("    DependsOn: [\n      \"Balancer\"\n    ]\n", "    DependsOn: [\n      \"Listener\",\n      \"Balancer\"\n    ]\n")]
    public void It_is_added_to_what_is_written(string before, string after)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            using var workspace = new Workspace();
            workspace.Write("a.yaml", LinkedStack.Of().Replace(Written, before).Replace("\n", lineBreak));
            Assert.Equal("alblint: fixed 1 finding in 1 file\n", workspace.Run("--fix").Error);
            Assert.Equal(LinkedStack.Of().Replace(Written, after).Replace("\n", lineBreak), workspace.Read("a.yaml"));
            Assert.Equal("", workspace.Run("--diff").Out);
        }
    }

    [Theory]
    [InlineData("\n        ", ",\n        \"Properties\"")]
    [InlineData(" ", ", \"Properties\"")]
    public void Json_stays_json(string blank, string next)
    {
        using var workspace = new Workspace();
        workspace.Write("a.json", $$"""
            { "Resources": {
              "Balancer": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": { "Subnets": ["subnet-1", "subnet-2"] } },
              "Listener": { "Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": { "LoadBalancerArn": { "Ref": "Balancer" }, "Port": 443, "Protocol": "HTTPS",
                "DefaultActions": [{ "Type": "forward", "TargetGroupArn": { "Ref": "Group" } }] } },
              "Group": { "Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": { "VpcId": "vpc-1", "TargetType": "ip", "Port": 80, "Protocol": "HTTP" } },
              "Task": { "Type": "AWS::ECS::TaskDefinition", "Properties": { "NetworkMode": "awsvpc", "ContainerDefinitions": [{ "Name": "web", "Image": "example/web", "PortMappings": [{ "ContainerPort": 80 }] }] } },
              "Service": { "Type": "AWS::ECS::Service",{{blank}}"Properties": { "TaskDefinition": { "Ref": "Task" }, "LoadBalancers": [{ "ContainerName": "web", "ContainerPort": 80, "TargetGroupArn": { "Ref": "Group" } }] } }
            } }
            """);
        workspace.Run("--fix");
        Assert.Contains($"\"AWS::ECS::Service\",{blank}\"DependsOn\": \"Listener\"{next}", workspace.Read("a.json"));
        using var parsed = JsonDocument.Parse(workspace.Read("a.json"));
        Assert.Equal("", workspace.Run("--diff").Out);
    }

    [Theory]
    [InlineData("  Listener:\n", "  Listener:\n    Condition: HasListener\n")] // it may be absent
    [InlineData("  Listener:\n", "  Listener:\n    DependsOn: Service\n")] // each would wait for the other
    [InlineData("  Service:\n", "  Service:\n    DependsOn: !Ref Balancer\n")] // no list of names
    public void Silent_where_it_may_not_be_named(string before, string after)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", "Conditions:\n  HasListener: !Equals [!Ref AWS::Region, eu-west-1]\n" + LinkedStack.Of().Replace(Written, "").Replace(before, after));
        Assert.Equal("", workspace.Run("--diff").Out);
    }
}
