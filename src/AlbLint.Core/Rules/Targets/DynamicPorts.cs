using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// Docker chooses a host port of its own for each task, so no fixed port leads to it.
/// See https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html
/// </summary>
internal static class DynamicPorts
{
    /// <summary>Whether health checks look at a fixed port that no container of the task can have on the host.</summary>
    public static bool Miss(Target target) =>
        target.HasDynamicHostPort && target.TargetGroup.HealthCheck.Port.TryGet(out var port) && port is not null
        && target.Workload is EcsService { TaskDefinition: { IsComplete: true } task }
        && task.Containers.All(container => container.PortMappingsAreComplete && container.PortMappings.All(mapping => mapping.HostPort.IsNot(port.Value)));
}
