using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public sealed class ContainerInstancesTests
{
    private const string Start = """
        Resources:
          Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP } }
          Cluster: { Type: AWS::ECS::Cluster, Properties: { ClusterName: main } }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties: { ContainerDefinitions: [{ Name: web, Image: acme/web, PortMappings: [{ ContainerPort: 80 }] }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              Cluster: !Ref Cluster
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Group }]

        """;

    [Theory]
    [InlineData("Fn::Base64: !Sub 'echo ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config'")]
    [InlineData("Fn::Base64: !Join ['', ['echo ECS_CLUSTER=', !Ref Cluster, ' >> /etc/ecs/ecs.config']]")]
    [InlineData("Fn::Base64: !Sub 'echo ECS_CLUSTER=main >> /etc/ecs/ecs.config # ${Cluster.Arn}'")]
    public void The_group_whose_script_joins_the_cluster_carries_the_tasks(string userData) => Assert.Equal("A", Groups(Start + Fleet("A", userData)));

    [Theory]
    [InlineData("Fn::Base64: !Sub 'echo ECS_CLUSTER=main2 >> /etc/ecs/ecs.config # ${Cluster.Arn}'")]
    [InlineData("Fn::Base64: !Sub 'echo joins ${Cluster}'")]
    public void Another_group_does_not(string userData) => Assert.Equal("?", Groups(Start + Fleet("A", userData)));

    [Theory]
    [InlineData("!Select [!ImportValue Index, [!GetAtt Cluster.Arn, echo]]", "?")]
    [InlineData("Fn::Base64: !Sub 'echo ${Cluster.Arn}'", "A")]
    public void A_group_whose_script_is_not_known_may_join_too(string userData, string groups) => Assert.Equal(
        groups, Groups(Start + Fleet("A", "Fn::Base64: !Sub 'ECS_CLUSTER=${Cluster}'") + Fleet("B", userData)));

    [Fact]
    public void Several_groups_are_put_together() => Assert.Equal(
        "A B", Groups(Start + Fleet("A", "Fn::Base64: !Sub 'ECS_CLUSTER=${Cluster}'") + Fleet("B", "Fn::Base64: !Sub 'ECS_CLUSTER=${Cluster}'")));

    [Theory]
    [InlineData("Cluster: !Ref Cluster", "A, B")]
    [InlineData("Cluster: !Ref Cluster\n      PlacementConstraints: [{ Type: memberOf, Expression: attribute:kind == web }]", "A B")]
    [InlineData("Cluster: !Ref Cluster\n      CapacityProviderStrategy: [{ CapacityProvider: !Ref OfA, Weight: 1 }, { CapacityProvider: !Ref OfB, Weight: 0 }]", "A B")]
    public void Each_of_several_groups_guards_the_tasks_that_are_placed_there(string service, string guards)
    {
        var script = "Fn::Base64: !Sub 'ECS_CLUSTER=${Cluster}'";
        var providers = string.Concat(new[] { "A", "B" }.Select(name => $"  Of{name}: {{ Type: AWS::ECS::CapacityProvider, Properties: {{ AutoScalingGroupProvider: {{ AutoScalingGroupArn: !Ref Fleet{name} }} }} }}\n"));

        var target = Assert.Single(RuleTest.Deployment(Start.Replace("Cluster: !Ref Cluster", service, StringComparison.Ordinal) + Fleet("A", script) + Fleet("B", script) + providers).Targets);

        Assert.Equal(guards, string.Join(", ", target.Workload.Guards.Select(set => string.Join(" ", set.Groups.Select(group => group.Id)))));
    }

    [Theory]
    [InlineData("RuntimePlatform: { CpuArchitecture: ARM64 }, ContainerDefinitions: [{")]
    [InlineData("PlacementConstraints: [{ Type: memberOf, Expression: attribute:kind == web }], ContainerDefinitions: [{")]
    [InlineData("ContainerDefinitions: [{ ResourceRequirements: [{ Type: GPU, Value: 1 }],")]
    [InlineData("ContainerDefinitions: [!Split [',', !ImportValue Sidecars], {")]
    public void A_task_that_requires_something_need_not_get_to_each(string task)
    {
        var script = "Fn::Base64: !Sub 'ECS_CLUSTER=${Cluster}'";

        var target = Assert.Single(RuleTest.Deployment(Start.Replace("ContainerDefinitions: [{", task, StringComparison.Ordinal) + Fleet("A", script) + Fleet("B", script)).Targets);

        Assert.Single(target.Workload.Guards);
    }

    [Fact]
    public void A_cluster_that_is_not_declared_here_has_instances_that_cannot_be_seen() =>
        Assert.Equal("?", Groups(Start.Replace("Cluster: !Ref Cluster", "Cluster: main") + Fleet("A", "Fn::Base64: !Sub 'ECS_CLUSTER=main # ${Service.Name}'")));

    [Theory]
    [InlineData("CapacityProviderStrategy: [{ CapacityProvider: !Ref Provider }]\n      Cluster: !Ref Cluster", "")]
    [InlineData("CapacityProviderStrategy: [{ CapacityProvider: spare }]\n      Cluster: !Ref Cluster", "")]
    [InlineData("Cluster: !Ref Cluster", "  Link: { Type: AWS::ECS::ClusterCapacityProviderAssociations, Properties: { Cluster: !Ref Cluster, DefaultCapacityProviderStrategy: [{ CapacityProvider: !Ref Provider }] } }\n")]
    public void Capacity_providers_decide_where_there_are_any(string service, string more) => Assert.Equal("B", Groups(
        Start.Replace("Cluster: !Ref Cluster", service) + Fleet("A", "Fn::Base64: !Sub 'ECS_CLUSTER=${Cluster}'") + Fleet("B", "Fn::Base64: x") + more
        + "  Provider: { Type: AWS::ECS::CapacityProvider, Properties: { Name: spare, Tags: [{ Key: for, Value: !Ref Cluster }], AutoScalingGroupProvider: { AutoScalingGroupArn: !Ref FleetB } } }\n"));

    [Fact]
    public void A_capacity_provider_that_cannot_be_seen_leaves_the_groups_unknown() => Assert.Equal("?", Groups(
        Start.Replace("Cluster: !Ref Cluster", "Cluster: !Ref Cluster\n      CapacityProviderStrategy: [{ CapacityProvider: elsewhere }]") + Fleet("A", "Fn::Base64: !Sub 'ECS_CLUSTER=${Cluster}'")));

    private static string Fleet(string name, string userData) => $$"""
          {{name}}: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: {{name}} } }
          Config{{name}}:
            Type: AWS::AutoScaling::LaunchConfiguration
            Properties:
              SecurityGroups: [!Ref {{name}}]
              UserData:
                {{userData}}
          Fleet{{name}}:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { LaunchConfigurationName: !Ref Config{{name}}, VPCZoneIdentifier: [subnet-1], MinSize: 1, MaxSize: 1 }

        """;

    private static string Groups(string yaml)
    {
        var set = Assert.Single(RuleTest.Deployment(yaml).Targets).Workload.SecurityGroups;
        return set.IsComplete ? string.Join(" ", set.Groups.Select(group => group.Id)) : "?";
    }
}
