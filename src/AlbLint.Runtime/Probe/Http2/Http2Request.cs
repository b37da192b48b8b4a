using System.Net;
using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Http2;

/// <summary>The fields of a request as a load balancer sends it in HTTP/2: those of <see cref="RequestBytes"/>, in lower case (RFC 9113, 8.2).</summary>
internal static class Http2Request
{
    public static IReadOnlyList<HeaderField> Fields(string path, string host, bool isTls, IPAddress client, bool isGrpc)
    {
        HeaderField[] fields =
        [
            new(":method", isGrpc ? "POST" : "GET"),
            new(":scheme", isTls ? "https" : "http"),
            new(":path", path),
            new(":authority", host),
            new("x-forwarded-for", client.ToString()),
            new("x-forwarded-proto", "https"),
            new("x-forwarded-port", "443"),
            new("x-amzn-trace-id", RequestBytes.TraceId()),
            new("user-agent", RequestBytes.UserAgent),
        ];
        return isGrpc ? [.. fields, new("content-type", "application/grpc"), new("te", "trailers")] : fields;
    }
}
