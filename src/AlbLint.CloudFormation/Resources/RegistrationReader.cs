using AlbLint.Aws;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Reads the LoadBalancers of a service or task set. ECS registers each task with its own port; the target group's port does not matter:
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html
/// </summary>
internal static class RegistrationReader
{
    public static IEnumerable<Target> Read(TemplateResource resource, EcsService service, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        var list = properties.List("LoadBalancers");
        service.HasUnknownRegistrations = !list.IsComplete;
        foreach (var entry in list.Items.Select(properties.Object))
        {
            // During a blue/green deployment ECS registers the new tasks in the alternate group:
            // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-advancedconfiguration.html
            foreach (var (arn, isAlternate) in new[] { (entry["TargetGroupArn"], false), (entry.Object("AdvancedConfiguration")["AlternateTargetGroupArn"], true) })
            {
                if (TargetGroupReader.Of(arn, builder) is { } targetGroup)
                {
                    yield return Target(targetGroup, service, entry, isAlternate);
                }
                else if (arn is not AbsentValue)
                {
                    service.HasUnknownRegistrations |= ModelBuilder.Referenced(arn, ResourceTypes.TargetGroup) is null;
                }
            }
        }
    }

    private static Target Target(TargetGroup targetGroup, EcsService service, PropertyBag entry, bool isAlternate)
    {
        var name = entry.Text("ContainerName");
        var port = entry.Integer("ContainerPort");
        var container = service.TaskDefinition?.Containers.FirstOrDefault(candidate => candidate.Name.SameAs(name));
        var hostPort = HostPort(container, port, service.NetworkMode);
        return new Target
        {
            TargetGroup = targetGroup,
            Workload = service,
            Place = entry.Place,
            TrafficPort = hostPort.Select(number => number == 0 ? EcsDefaults.DynamicHostPorts : PortRange.Single(number)),
            ServerPort = port,
            Container = container,
            ContainerName = name,
            ContainerPort = port,
            HasDynamicHostPort = hostPort.Is(0),
            IsAlternate = isAlternate,
        };
    }

    /// <summary>The port on the network interface that the load balancer connects to; 0 for a dynamic one.</summary>
    private static Setting<int> HostPort(Container? container, Setting<int> port, Setting<NetworkMode> mode) =>
        mode.Is(NetworkMode.AwsVpc) || mode.Is(NetworkMode.Host) ? port
        : mode.Is(NetworkMode.Bridge) && container?.PortMappings.FirstOrDefault(mapping => mapping.ContainerPort.SameAs(port) && !mapping.IsTcp.Is(false)) is { } mapped
            ? mapped.HostPort
        : Setting.Unknown<int>("the port mapping is not known", port.Place);
}
