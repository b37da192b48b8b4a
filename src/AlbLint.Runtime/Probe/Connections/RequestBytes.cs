using System.Globalization;
using System.Net;
using System.Text;

namespace AlbLint.Runtime.Probe.Connections;

/// <summary>Requests as a load balancer sends them to targets.</summary>
internal static class RequestBytes
{
    /// <summary>What health checks call themselves: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html</summary>
    public const string HealthChecker = "ELB-HealthChecker/2.0";

    /// <summary>What requests of clients call themselves.</summary>
    public const string UserAgent = "AlbLint-probe";

    /// <summary>
    /// A client's request, passed on over a connection that stays open (HTTP/1.1 says nothing about that), with the headers that the load balancer adds:
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html and .../load-balancer-request-tracing.html
    /// The client is said to have used HTTPS, so that an application has no reason to send it there.
    /// </summary>
    public static byte[] Of(string method, string path, string host, IPAddress client) => Encoding.Latin1.GetBytes(
        $"{method} {path} HTTP/1.1\r\nX-Forwarded-For: {client}\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 443\r\nHost: {host}\r\nX-Amzn-Trace-Id: {TraceId()}\r\nuser-agent: {UserAgent}\r\naccept: */*\r\n\r\n");

    /// <summary>A health check: the target's own address as host, none of the headers above, and the connection is closed afterwards.</summary>
    public static byte[] HealthCheck(string path, string host) => Encoding.Latin1.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nUser-Agent: {HealthChecker}\r\n\r\n");

    /// <summary>A trace id of a new request: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-request-tracing.html</summary>
    public static string TraceId()
    {
        var id = Guid.NewGuid().ToString("N");
        return string.Create(CultureInfo.InvariantCulture, $"Root=1-{DateTimeOffset.UtcNow.ToUnixTimeSeconds():x8}-{id[..24]}");
    }
}
