using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// The instances that tasks in bridge or host mode share the network with: those of the capacity providers that the service or its cluster
/// names, else all that join the cluster.
/// </summary>
internal sealed class ContainerInstances
{
    /// <summary>The groups of all of them: what none of them admits, no task can get.</summary>
    public required SecurityGroupSet SecurityGroups { get; init; }

    /// <summary>The groups of each kind of instance that tasks may be placed on; empty when these may be kept apart: by constraints, or by the weights of capacity providers.</summary>
    public required IReadOnlyList<SecurityGroupSet> Each { get; init; }

    public required SubnetSet Subnets { get; init; }

    /// <summary>The instances of a service; null when they cannot be known for certain.</summary>
    public static ContainerInstances? Of(PropertyBag service, ModelBuilder builder)
    {
        var cluster = service["Cluster"];
        var providers = service.Has("LaunchType") ? [] : Providers(service, cluster, builder);
        var hosts = providers is null ? null : providers.Count > 0 ? Behind(providers, builder) : ClusterMembers.Of(cluster, builder);
        return hosts is null || hosts.Count == 0 ? null : new ContainerInstances
        {
            SecurityGroups = Union([.. hosts.Select(host => host.SecurityGroups)]),
            Each = providers!.Count < 2 && IsPlacedAnywhere(service, builder) ? [.. hosts.Select(host => host.SecurityGroups)] : [],
            Subnets = new SubnetSet
            {
                Subnets = [.. hosts.SelectMany(host => host.Subnets.Subnets).Distinct()],
                IsComplete = hosts.All(host => host.Subnets.IsComplete),
                Place = hosts[0].Subnets.Place,
            },
        };
    }

    /// <summary>
    /// Whether nothing that the service or the task requires keeps tasks from some of the instances: neither placement constraints, nor a platform or a GPU. See
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html
    /// </summary>
    private static bool IsPlacedAnywhere(PropertyBag service, ModelBuilder builder)
    {
        if (service.Has("PlacementConstraints") || ModelBuilder.Referenced(service["TaskDefinition"], ResourceTypes.TaskDefinition) is not { } resource)
        {
            return false;
        }

        var task = builder.Properties(resource);
        return !task.Has("PlacementConstraints") && !task.Has("RuntimePlatform") && task.List("ContainerDefinitions").IsComplete
            && !task.Objects("ContainerDefinitions").Any(container => container.Has("ResourceRequirements"));
    }

    /// <summary>The names of the capacity providers in force; empty when there are none, null when that is not known.</summary>
    private static List<Value>? Providers(PropertyBag service, Value cluster, ModelBuilder builder)
    {
        var strategies = new List<PropertyBag> { service };
        List<string> names = ["CapacityProviderStrategy", "DefaultCapacityProviderStrategy"];
        if (ModelBuilder.Referenced(cluster, ResourceTypes.Cluster) is { } resource)
        {
            strategies.Add(builder.Properties(resource));
            strategies.AddRange(builder.OfType(ResourceTypes.CapacityProviderAssociations).Select(builder.Properties)
                .Where(association => ModelBuilder.Referenced(association["Cluster"], ResourceTypes.Cluster) == resource));
        }

        foreach (var (owner, name) in strategies.SelectMany(owner => names.Select(name => (owner, name))))
        {
            var strategy = owner.List(name);
            if (!strategy.IsComplete)
            {
                return null;
            }

            if (strategy.Items.Count > 0)
            {
                return [.. strategy.Items.Select(item => owner.Object(item)["CapacityProvider"])];
            }
        }

        return [];
    }

    private static List<Workload>? Behind(List<Value> providers, ModelBuilder builder)
    {
        var groups = new List<Workload>();
        foreach (var name in providers)
        {
            var provider = ModelBuilder.Referenced(name, ResourceTypes.CapacityProvider) ?? builder.Named(ResourceTypes.CapacityProvider, "Name", name);
            var arn = provider is null ? null : builder.Properties(provider).Object("AutoScalingGroupProvider")["AutoScalingGroupArn"];
            if (arn is null || ModelBuilder.Referenced(arn, ResourceTypes.AutoScalingGroup) is not { } group)
            {
                return null;
            }

            groups.Add(AutoScalingGroupReader.Read(group, builder)!);
        }

        return groups;
    }

    /// <summary>The VPC's default group is no group that could be put beside others.</summary>
    private static SecurityGroupSet Union(List<SecurityGroupSet> sets)
    {
        var union = sets.Aggregate(SecurityGroupReader.Union);
        return sets.All(set => set.IsVpcDefault == union.IsVpcDefault) ? union
            : new SecurityGroupSet { Groups = union.Groups, IsComplete = false, Place = union.Place };
    }
}
