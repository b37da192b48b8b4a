using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>One registration: a workload, or a port of it, in a target group.</summary>
public sealed class Target
{
    /// <summary>The target group it is registered in.</summary>
    public required TargetGroup TargetGroup { get; init; }

    /// <summary>What is registered.</summary>
    public required Workload Workload { get; init; }

    /// <summary>Where the registration is written.</summary>
    public required Place Place { get; init; }

    /// <summary>
    /// The port that the load balancer connects to, on the network interface that the workload's security groups guard.
    /// A range for a dynamic host port (32768-65535).
    /// </summary>
    public required Setting<PortRange> TrafficPort { get; init; }

    /// <summary>The port that the server itself has to listen on: the container port, or the traffic port.</summary>
    public required Setting<int> ServerPort { get; init; }

    /// <summary>The container that requests go to, for ECS, when it is known.</summary>
    public Container? Container { get; init; }

    /// <summary>For ECS the <c>ContainerName</c> as written.</summary>
    public Setting<string>? ContainerName { get; init; }

    /// <summary>For ECS the <c>ContainerPort</c> as written.</summary>
    public Setting<int>? ContainerPort { get; init; }

    /// <summary>Whether the host port is chosen at run time (bridge mode, host port 0).</summary>
    public bool HasDynamicHostPort { get; init; }

    /// <summary>Whether the workload comes into this target group only during a blue/green deployment of ECS, which then also moves the listener.</summary>
    public bool IsAlternate { get; init; }

    /// <summary>The server that answers, when it is known.</summary>
    public Server? Server => Workload switch
    {
        EcsService { TaskDefinition.HasInboundProxy: true } => null,
        EcsService => Container?.Server,
        AutoScalingGroup group => group.Server,
        Ec2Instance instance => instance.Server,
        _ => null,
    };

    /// <summary>The port that health checks connect to: the fixed one, else the traffic port.</summary>
    public Setting<PortRange> HealthCheckPort
    {
        get
        {
            var port = TargetGroup.HealthCheck.Port;
            return port.IsKnown && port.Value is null ? TrafficPort : port.Select(p => PortRange.Single(p!.Value));
        }
    }
}
