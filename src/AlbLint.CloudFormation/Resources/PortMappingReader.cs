using AlbLint.Aws;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads one port mapping of a container. See https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html</summary>
internal static class PortMappingReader
{
    public static PortMapping Read(PropertyBag properties, Setting<NetworkMode> mode)
    {
        var port = properties.Integer("ContainerPort");
        return new PortMapping
        {
            Place = properties.Place,
            ContainerPort = port,
            HostPort = HostPort(properties, port, mode),
            IsTcp = properties.OneOf("Protocol", EcsDefaults.PortMappingIsTcp, text => text switch { "tcp" => true, "udp" => false, _ => null }),
            AppProtocol = properties.Has("AppProtocol") ? properties.Text("AppProtocol") : null,
        };
    }

    /// <summary>With a network interface or the host's network of its own the container has no port but its own.</summary>
    private static Setting<int> HostPort(PropertyBag properties, Setting<int> containerPort, Setting<NetworkMode> mode) =>
        mode.Is(NetworkMode.AwsVpc) || mode.Is(NetworkMode.Host) ? (properties.Has("HostPort") ? properties.Integer("HostPort") : containerPort)
        : mode.IsKnown || properties.Has("HostPort") ? properties.Integer("HostPort", EcsDefaults.BridgeHostPort)
        : Setting.Unknown<int>("the network mode decides", properties.Owner);
}
