using AlbLint.Aws;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::ECS::TaskDefinition</c>.</summary>
internal static class TaskDefinitionReader
{
    /// <summary>The task definition that a service names, by reference or by family; null when it is not declared here.</summary>
    public static TaskDefinition? Of(Value value, ModelBuilder builder) =>
        (ModelBuilder.Referenced(value, ResourceTypes.TaskDefinition) ?? builder.Named(ResourceTypes.TaskDefinition, "Family", value)) is { } resource
            ? Read(resource, builder) : null;

    public static TaskDefinition? Read(TemplateResource resource, ModelBuilder builder) =>
        builder.Once("TaskDefinition", resource, _ => Make(resource, builder));

    private static TaskDefinition Make(TemplateResource resource, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        var mode = Mode(properties);
        var list = properties.List("ContainerDefinitions");
        var containers = list.Items.Where(item => item is ObjectValue).Select(item => ContainerReader.Read(properties.Object(item), mode, container => builder.ServerOf(resource, container))).ToList();
        return new TaskDefinition
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            NetworkMode = mode,
            Containers = containers,
            IsComplete = list.IsComplete && containers.Count == list.Items.Count,
            HasInboundProxy = properties.Has("ProxyConfiguration"),
        };
    }

    /// <summary>
    /// Fargate knows no mode but awsvpc:
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#network_mode
    /// </summary>
    private static Setting<NetworkMode> Mode(PropertyBag properties)
    {
        var compatibilities = properties.List("RequiresCompatibilities");
        return properties.Has("NetworkMode") ? properties.OneOf<NetworkMode>("NetworkMode", null, Parse)
            : compatibilities.Items.OfType<TextValue>().FirstOrDefault(text => text.Text == "FARGATE") is { } fargate
                ? Setting.Written(NetworkMode.AwsVpc, fargate.Place)
            : compatibilities.IsComplete && compatibilities.Items.All(item => item is TextValue)
                ? properties.OneOf("NetworkMode", EcsDefaults.NetworkMode, Parse)
            : Setting.Unknown<NetworkMode>("the task may be for Fargate", properties.Owner);
    }

    private static NetworkMode? Parse(string text) => text switch
    {
        "bridge" => NetworkMode.Bridge,
        "host" => NetworkMode.Host,
        "awsvpc" => NetworkMode.AwsVpc,
        "none" => NetworkMode.None,
        _ => null,
    };
}
