using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <content>Puts together what the readers make.</content>
internal sealed partial class ModelBuilder
{
    // What the id of a listed target may name, tried in order.
    private static readonly Func<Value, ModelBuilder, Workload?>[] TargetIds = [InstanceReader.Of, FunctionReader.Of];

    // Workloads that stand for themselves, registered or not.
    private static readonly Func<ModelBuilder, IEnumerable<Workload>>[] WorkloadReaders = [AutoScalingGroupReader.All, ServiceReader.All, InstanceReader.All, FunctionReader.All];

    // Who registers targets.
    private static readonly Func<ModelBuilder, IEnumerable<Target>>[] TargetReaders =
    [
        builder => TargetListReader.Targets(builder, TargetIds),
        AutoScalingGroupReader.Targets,
        ServiceReader.Targets,
        builder => BeanstalkReader.All(builder).SelectMany(made => made.Targets),
    ];

    /// <summary>The model of the group's resources.</summary>
    public Deployment Build(string name, Scenario scenario)
    {
        var beanstalk = BeanstalkReader.All(this).ToList();
        List<Target> targets = [.. TargetReaders.SelectMany(read => read(this))];
        return new Deployment
        {
            Name = name,
            Scenario = scenario,
            IsPartial = IsPartial,
            HasIdleService = resources.Any(resource => resource.Stack.HasIdleService),
            LoadBalancers = [.. OfType(ResourceTypes.LoadBalancer).Select(resource => LoadBalancerReader.Read(resource, this)).OfType<LoadBalancer>(), .. beanstalk.Select(made => made.LoadBalancer)],
            Listeners = [.. ListenerReader.All(this), .. beanstalk.SelectMany(made => made.Listeners)],
            TargetGroups = [.. OfType(ResourceTypes.TargetGroup).Select(resource => TargetGroupReader.Read(resource, this)).OfType<TargetGroup>(), .. beanstalk.SelectMany(made => made.TargetGroups)],
            Targets = targets,
            Workloads = [.. WorkloadReaders.SelectMany(read => read(this)).Concat(targets.Select(target => target.Workload)).Distinct()],
        };
    }
}
