using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// ECS looks the container and its port up in the task definition when it creates the service.
/// See https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html
/// </summary>
internal sealed class ContainerPortNotMapped : Rule
{
    public override RuleInfo Info { get; } = new("ALB2004", Severity.Error, "Container or port of an ECS service is not in the task definition")
    {
        Effect = "deploy",
        Why = "ECS refuses to create a service that registers a container or a port which its task definition does not have",
    };

    public override IEnumerable<Finding> Check(Deployment deployment)
    {
        foreach (var target in deployment.Targets)
        {
            if (target.Workload is not EcsService { TaskDefinition: { } task } service)
            {
                continue;
            }

            if (target.ContainerName is { } name && LacksContainer(task, name))
            {
                yield return NoContainer(service, task, name);
            }
            else if (target is { Container: { } container, ContainerPort: { } port } && container.CertainlyLacks(port))
            {
                yield return NoPort(service, task, container, port);
            }
        }
    }

    private static bool LacksContainer(TaskDefinition task, Setting<string> name) =>
        task.IsComplete && task.Containers.Count > 0 && task.Containers.All(container => container.Name.DiffersFrom(name));

    private Finding NoContainer(EcsService service, TaskDefinition task, Setting<string> name)
    {
        var names = string.Join(" and ", task.Containers.Select(container => container.Name));
        var finding = At(service, name, $"service registers container {name}, but task definition {task} has {names}").See(task.Place, $"containers: {names}");
        return task.Containers.Count == 1
            ? finding.ToFix($"write {service.Writes("ContainerName", names)}").Replacing(name, names)
            : finding.ToFix("name the container that answers requests");
    }

    private Finding NoPort(EcsService service, TaskDefinition task, Container container, Setting<int> port)
    {
        var named = container.Name.IsKnown ? $"container {container.Name} of {task}" : $"its container in {task}";
        var ports = container.PortMappings.Select(mapping => mapping.ContainerPort).ToList();
        if (ports.Count == 0)
        {
            return At(service, port, $"service registers {port.Named()}, but {named} maps no port")
                .See(container.Place, "container without PortMappings")
                .ToFix($"add a port mapping with {service.Writes("ContainerPort", port)} to the container");
        }

        var finding = At(service, port, $"service registers {port.Named()}, but {named} maps {string.Join(" and ", ports)}")
            .See(ports[0], "container port");
        return ports.Count == 1
            ? finding.ToFix($"write {service.Writes("ContainerPort", ports[0].Value)}, or map {port.Named()}").Replacing(port, Wording.Of(ports[0].Value))
            : finding.ToFix($"register one of the mapped ports, or map {port.Named()}");
    }
}
