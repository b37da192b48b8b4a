using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>AWS's spelling of what the model has as enumerations.</summary>
internal static class Protocols
{
    public static TransportProtocol? Transport(string text) => text switch
    {
        "HTTP" => TransportProtocol.HTTP,
        "HTTPS" => TransportProtocol.HTTPS,
        "TCP" or "TLS" or "UDP" or "TCP_UDP" or "GENEVE" or "QUIC" or "TCP_QUIC" => TransportProtocol.Other,
        _ => null,
    };

    public static ProtocolVersion? Version(string text) => text switch
    {
        "HTTP1" => ProtocolVersion.HTTP1,
        "HTTP2" => ProtocolVersion.HTTP2,
        "GRPC" => ProtocolVersion.GRPC,
        _ => null,
    };

    public static TargetType? TargetType(string text) => text switch
    {
        "instance" => Model.TargetType.Instance,
        "ip" => Model.TargetType.Ip,
        "lambda" => Model.TargetType.Lambda,
        "alb" => Model.TargetType.Alb,
        _ => null,
    };
}
