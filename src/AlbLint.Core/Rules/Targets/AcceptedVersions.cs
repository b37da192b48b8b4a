using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Rules.Targets;

/// <summary>The HTTP versions that are accepted on the port that a target is registered with.</summary>
/// <param name="Versions">The versions.</param>
/// <param name="Speaker">Who accepts them, as the subject of a sentence.</param>
/// <param name="Place">The evidence.</param>
internal sealed record AcceptedVersions(HttpVersions Versions, string Speaker, Place Place)
{
    /// <summary>The versions as a person names them.</summary>
    public string Named => Versions switch
    {
        HttpVersions.Http1 => "HTTP/1.1",
        HttpVersions.Http2 => "HTTP/2",
        _ => "HTTP/1.1 and HTTP/2",
    };

    /// <summary>The best evidence; null when there is none or it contradicts itself.</summary>
    public static AcceptedVersions? Of(Target target) => OfServer(target) ?? OfPortMapping(target);

    /// <summary>Whether requests in a target group's protocol version are understood.</summary>
    public bool Include(ProtocolVersion version) => (Versions & (version == ProtocolVersion.HTTP1 ? HttpVersions.Http1 : HttpVersions.Http2)) != 0;

    private static AcceptedVersions? OfServer(Target target)
    {
        var server = ServerAtPort.Of(target);
        return server?.Endpoints.FirstOrDefault() is { Versions.IsKnown: true } first && server.Endpoints.All(endpoint => endpoint.Versions.SameAs(first.Versions))
            ? new(first.Versions.Value, server.Server.Name, first.Versions.IsWritten ? first.Versions.Place : first.Place)
            : null;
    }

    // gRPC is HTTP/2 from end to end (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md); a port declared as http2 may accept HTTP/1.1 besides.
    private static AcceptedVersions? OfPortMapping(Target target) =>
        target is { Workload: EcsService { TaskDefinition.HasInboundProxy: not true }, Container: { } container }
        && container.MappingOf(target.ServerPort)?.AppProtocol is { } protocol && protocol.Is("grpc")
            ? new(HttpVersions.Http2, "a port mapping with AppProtocol grpc", protocol.Place)
            : null;
}
