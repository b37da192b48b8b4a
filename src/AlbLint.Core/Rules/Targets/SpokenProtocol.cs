using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Rules.Targets;

/// <summary>What answers on the port that a target is registered with speaks this, by evidence better than the port's number.</summary>
/// <param name="Protocol">HTTP or HTTPS.</param>
/// <param name="Speaker">Who speaks it, as the subject of a sentence.</param>
/// <param name="Place">The evidence.</param>
internal sealed record SpokenProtocol(TransportProtocol Protocol, string Speaker, Place Place)
{
    /// <summary>The best evidence; null when there is none or it contradicts itself.</summary>
    public static SpokenProtocol? Of(Target target) => OfServer(target) ?? OfPortMapping(target);

    private static SpokenProtocol? OfServer(Target target)
    {
        var server = ServerAtPort.Of(target);
        return server?.Endpoints.FirstOrDefault() is { Protocol.IsKnown: true } first && server.Endpoints.All(endpoint => endpoint.Protocol.SameAs(first.Protocol))
            ? new(first.Protocol.Value, server.Server.Name, first.Place)
            : null;
    }

    // Service Connect reads requests on such a port itself, so they cannot be encrypted.
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
    private static SpokenProtocol? OfPortMapping(Target target) =>
        target is { Workload: EcsService { TaskDefinition.HasInboundProxy: not true }, Container: { } container }
        && container.MappingOf(target.ServerPort)?.AppProtocol is { IsKnown: true } protocol
            ? new(TransportProtocol.HTTP, $"a port mapping with AppProtocol {protocol}", protocol.Place)
            : null;
}
