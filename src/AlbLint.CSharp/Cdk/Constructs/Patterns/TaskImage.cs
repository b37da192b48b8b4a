using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs.Patterns;

/// <summary>The task definition that a pattern makes from an image.</summary>
internal static class TaskImage
{
    // https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs_patterns.ApplicationLoadBalancedTaskImageOptions.html#containerport
    public const double DefaultPort = 80;
    private const string DefaultName = "web";

    /// <param name="pattern">The pattern.</param>
    /// <param name="isFargate">Whether the task runs on Fargate.</param>
    /// <param name="options">The image with its environment and command.</param>
    /// <param name="ports">The container ports.</param>
    public static TaskDefinitionObject Task(CdkConstruct pattern, bool isFargate, Props options, Slot ports)
    {
        var place = pattern.Place;
        var task = new TaskDefinitionObject(pattern, "TaskDef", place, Slot.Of(isFargate ? "awsvpc" : "bridge", place), Props.Made(pattern.Assembly.ObjectType, place), pattern.Id);
        var container = new ContainerObject(task, options["ContainerName"] is { IsNull: false } name ? name : Slot.Of(DefaultName, place), place, Props.Made(
            pattern.Assembly.ObjectType, place, ("Image", options["Image"]), ("Environment", options["Environment"]), ("Secrets", options["Secrets"]), ("Command", options["Command"]), ("EntryPoint", options["EntryPoint"])));
        container.Add(ports.Value is ListDatum list ? new Slot(new ListDatum(list.Items.Select(port => Mapping(pattern, port)), list.IsComplete), ports.Place) : ports);
        return task;
    }

    /// <summary>The mapping of a container port.</summary>
    public static Slot Mapping(CdkConstruct pattern, Slot port, Slot? protocol = null) =>
        Props.Made(pattern.Assembly.ObjectType, port.Place, ("ContainerPort", port), ("Protocol", protocol ?? Slot.Of(null, port.Place))).Slot;
}
