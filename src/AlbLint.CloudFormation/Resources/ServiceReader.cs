using AlbLint.Aws;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::ECS::Service</c> and, for services with an external deployment controller, <c>AWS::ECS::TaskSet</c>.</summary>
internal static class ServiceReader
{
    public static IEnumerable<Workload> All(ModelBuilder builder) => Resources(builder).Select(resource => Read(resource, builder)!);

    /// <summary>The registrations of every service and task set.</summary>
    public static IEnumerable<Target> Targets(ModelBuilder builder) =>
        Resources(builder).Where(resource => !IsDeployedElsewhere(resource, builder))
            .SelectMany(resource => RegistrationReader.Read(resource, Read(resource, builder)!, builder));

    public static EcsService? Read(TemplateResource resource, ModelBuilder builder) => builder.Once("Service", resource, _ => Make(resource, builder));

    /// <summary>How the tasks reach the network. Fargate leaves no choice, and only awsvpc takes a network configuration.</summary>
    private static Setting<NetworkMode> Mode(PropertyBag properties, TaskDefinition? taskDefinition)
    {
        var launchType = properties.Text("LaunchType");
        var network = properties.Object("NetworkConfiguration");
        return launchType.Is("FARGATE") ? Setting.Written(NetworkMode.AwsVpc, launchType.Place)
            : taskDefinition is { NetworkMode.IsKnown: true } ? taskDefinition.NetworkMode
            : network.Has("AwsvpcConfiguration") && network.IsComplete ? Setting.Written(NetworkMode.AwsVpc, network.Place)
            : Setting.Unknown<NetworkMode>("the task definition is not declared here", properties.Owner);
    }

    private static IEnumerable<TemplateResource> Resources(ModelBuilder builder) =>
        builder.OfType(ResourceTypes.Service).Concat(builder.OfType(ResourceTypes.TaskSet));

    /// <summary>
    /// With an external controller it is the task sets that run and register tasks:
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-external.html
    /// </summary>
    private static bool IsDeployedElsewhere(TemplateResource resource, ModelBuilder builder) =>
        builder.Properties(resource).Object("DeploymentController").Text("Type").Is("EXTERNAL");

    private static EcsService Make(TemplateResource resource, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        var taskDefinition = TaskDefinitionReader.Of(properties["TaskDefinition"], builder);
        var mode = Mode(properties, taskDefinition);
        var network = properties.Object("NetworkConfiguration").Object("AwsvpcConfiguration");
        var instances = mode.IsKnown && !mode.Is(NetworkMode.AwsVpc) ? ContainerInstances.Of(properties, builder) : null;
        var isOwn = mode.Is(NetworkMode.AwsVpc) && properties.Has("NetworkConfiguration");
        return new EcsService
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            TaskDefinition = taskDefinition,
            NetworkMode = mode,
            DesiredCount = DesiredCount(resource, properties),
            HostGroups = instances?.Each ?? [],
            SecurityGroups = isOwn ? SecurityGroupReader.Set(network["SecurityGroups"], builder)
                : instances?.SecurityGroups ?? SecurityGroupReader.Unknown(resource.Place),
            Subnets = isOwn ? SubnetReader.Set(network["Subnets"], builder) : instances?.Subnets ?? SubnetReader.Unknown(resource.Place),
            MoreDependencies = new DependencyWriter(resource, builder),
            CreatedAfter = builder.IsPartial ? null : builder.Order.Before(resource),
        };
    }

    private static Setting<int> DesiredCount(TemplateResource resource, PropertyBag properties) =>
        resource.Type == ResourceTypes.TaskSet || properties.Text("SchedulingStrategy").Is("DAEMON")
            ? Setting.Unknown<int>("not a number of tasks that the template writes", resource.Place)
            : properties.Integer("DesiredCount", EcsDefaults.DesiredCount);
}
