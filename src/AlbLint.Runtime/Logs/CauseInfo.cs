namespace AlbLint.Runtime.Logs;

/// <summary>What is known of a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Word">Its name in reports, which is stable.</param>
/// <param name="Title">What happened, as a phrase.</param>
/// <param name="Rules">Ids of the rules that find what leads to it, most probable first.</param>
public sealed record CauseInfo(Cause Cause, string Word, string Title, IReadOnlyList<string> Rules)
{
    /// <summary>Every cause, in the order of <see cref="Logs.Cause"/>.</summary>
    public static IReadOnlyList<CauseInfo> All { get; } =
    [
        new(Cause.TargetClosedConnection, "target-closed-connection", "the target closed the connection before it had answered",
            ["ALB3001", "ALB3002", "ALB3006", "ALB4006", "ALB2001", "ALB2010"]),
        new(Cause.StaleKeepAlive, "stale-keep-alive", "connection closed on reuse", ["ALB3001", "ALB3002", "ALB3003", "ALB3004"]),
        new(Cause.ConnectRefused, "connect-refused", "the target refused the connection", ["ALB2002", "ALB2003", "ALB2004", "ALB2016", "ALB2001"]),
        new(Cause.ConnectTimeout, "connect-timeout", "no connection to the target within 10 s", ["ALB5001", "ALB5002", "ALB5004", "ALB5007"]),
        new(Cause.IdleTimeout, "idle-timeout", "no full response within the idle timeout", ["ALB3005", "ALB4004", "ALB5007"]),
        new(Cause.NoUsableTarget, "no-usable-target", "no target to send the request to", ["ALB2012", "ALB2014", "ALB2013", "ALB2015"]),
        new(Cause.MalformedResponse, "malformed-response", "the response is not one that the load balancer accepts",
            ["ALB4001", "ALB4002", "ALB4003", "ALB4004", "ALB4005", "ALB2001"]),
        new(Cause.Lambda, "lambda", "the Lambda target failed", ["ALB4007"]),
        new(Cause.TlsHandshake, "tls-handshake", "the TLS handshake failed", ["ALB2001", "ALB2010"]),
        new(Cause.Deregistration, "deregistration", "the deregistration delay ended with the request still running", ["ALB3006"]),
        new(Cause.Authentication, "authentication", "authentication failed", []),
        new(Cause.Waf, "waf", "the web application firewall failed", []),
        new(Cause.ClientClosed, "client-closed", "the client closed first", []),
        new(Cause.ProtocolVersion, "protocol-version", "the client's protocol does not fit the target group's protocol version", ["ALB2005", "ALB2006"]),
        new(Cause.TargetError, "target-error", "the target itself answered with an error", []),
        new(Cause.Other, "other", "other failures", []),
    ];

    /// <summary>What is known of a cause.</summary>
    public static CauseInfo Of(Cause cause) => All[(int)cause];
}
