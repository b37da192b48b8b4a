using AlbLint.Model;

namespace AlbLint.Aws;

/// <summary>What ECS assumes where nothing is written.</summary>
public static class EcsDefaults
{
    private const string TaskDefinition = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html";
    private const string Service = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html";

    /// <summary>Tasks on Linux instances use Docker's bridge.</summary>
    public static readonly Default<NetworkMode> NetworkMode = new(Model.NetworkMode.Bridge, "AWS", TaskDefinition);

    /// <summary>Time between SIGTERM and SIGKILL.</summary>
    public static readonly Default<TimeSpan> StopTimeout = new(TimeSpan.FromSeconds(30), "AWS", TaskDefinition);

    /// <summary>A service runs one task where no count is written.</summary>
    public static readonly Default<int> DesiredCount = new(1, "AWS", Service);

    /// <summary>The host port of a mapping that names none, in bridge mode: a dynamic one.</summary>
    public static readonly Default<int> BridgeHostPort = new(0, "AWS", TaskDefinition);

    /// <summary>Port mappings are TCP.</summary>
    public static readonly Default<bool> PortMappingIsTcp = new(true, "AWS", TaskDefinition);

    /// <summary>
    /// Where dynamic host ports come from: the instance's ip_local_port_range, which starts at 32768 on Amazon Linux (49153-65535 where it cannot be read).
    /// The upper end is 60999 on the usual kernels; AWS's own advice is to open 32768-65535.
    /// </summary>
    public static readonly PortRange DynamicHostPorts = new(32768, 65535);

    /// <summary>What the usual kernels really choose from (net.ipv4.ip_local_port_range = 32768 60999); a rule that covers this is enough.</summary>
    public static readonly PortRange UsualDynamicHostPorts = new(32768, 60999);
}
