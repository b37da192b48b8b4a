using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>An ECS task definition.</summary>
public sealed class TaskDefinition : Resource
{
    /// <summary>How containers reach the network.</summary>
    public required Setting<NetworkMode> NetworkMode { get; init; }

    /// <summary>The containers, in order.</summary>
    public required IReadOnlyList<Container> Containers { get; init; }

    /// <summary>Whether <see cref="Containers"/> is the whole list.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>
    /// Whether a proxy in the task (App Mesh's Envoy) takes every incoming connection and passes it on over loopback, so that the containers' servers are not what
    /// the load balancer talks to. See https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-proxyconfiguration.html
    /// </summary>
    public bool HasInboundProxy { get; init; }
}

/// <summary>The network mode of a task definition.</summary>
public enum NetworkMode
{
    /// <summary>Docker's bridge; the default for EC2.</summary>
    Bridge,

    /// <summary>The instance's own network.</summary>
    Host,

    /// <summary>A network interface for each task; the only mode of Fargate.</summary>
    AwsVpc,

    /// <summary>No network.</summary>
    None,
}

/// <summary>A container of a task definition.</summary>
public sealed class Container
{
    /// <summary>Where the container is written.</summary>
    public required Place Place { get; init; }

    /// <summary>Its name, which services refer to.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>The image, with registry and tag as written.</summary>
    public required Setting<string> Image { get; init; }

    /// <summary>What the image is built from, where a program builds it; null for an image that is only named.</summary>
    public ImageBuild? Build { get; init; }

    /// <summary>The port mappings.</summary>
    public required IReadOnlyList<PortMapping> PortMappings { get; init; }

    /// <summary>Whether <see cref="PortMappings"/> is the whole list.</summary>
    public required bool PortMappingsAreComplete { get; init; }

    /// <summary>Environment variables by name; the last one of a name wins.</summary>
    public required IReadOnlyDictionary<string, Setting<string>> Environment { get; init; }

    /// <summary>Whether the task definition sets no other environment variable (files and entries of unknown name make this false; a secret is an unknown value of a known name).</summary>
    public required bool EnvironmentIsComplete { get; init; }

    /// <summary>Where volumes are mounted: they may replace what the image brings there.</summary>
    public IReadOnlyList<Setting<string>> MountPaths { get; init; } = [];

    /// <summary>The image's ENTRYPOINT as overridden; null when not overridden.</summary>
    public Setting<IReadOnlyList<string>>? EntryPoint { get; init; }

    /// <summary>The image's CMD as overridden; null when not overridden.</summary>
    public Setting<IReadOnlyList<string>>? Command { get; init; }

    /// <summary>Time between SIGTERM and SIGKILL; 30 s by default, at most 120 s on Fargate.</summary>
    public required Setting<TimeSpan> StopTimeout { get; init; }

    /// <summary>The HTTP server in the container as far as it is known; null when nothing is known.</summary>
    public Server? Server { get; init; }

    /// <summary>The mapping of a container port, when it can be seen.</summary>
    public PortMapping? MappingOf(Setting<int> containerPort) => PortMappings.FirstOrDefault(mapping => mapping.ContainerPort.SameAs(containerPort));

    /// <summary>Whether a container port is certainly not mapped.</summary>
    public bool CertainlyLacks(Setting<int> containerPort) => PortMappingsAreComplete && PortMappings.All(mapping => mapping.ContainerPort.DiffersFrom(containerPort));
}

/// <summary>A port mapping of a container.</summary>
public sealed class PortMapping
{
    /// <summary>Where the mapping is written.</summary>
    public required Place Place { get; init; }

    /// <summary>The port inside the container.</summary>
    public required Setting<int> ContainerPort { get; init; }

    /// <summary>The port on the host; 0 for a dynamic one.</summary>
    public required Setting<int> HostPort { get; init; }

    /// <summary>Whether the mapping is for TCP (the default).</summary>
    public required Setting<bool> IsTcp { get; init; }

    /// <summary>Service Connect's statement of what the port speaks, in AWS's spelling: http, http2, grpc; null when not written.</summary>
    public Setting<string>? AppProtocol { get; init; }
}
