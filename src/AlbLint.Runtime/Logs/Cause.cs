namespace AlbLint.Runtime.Logs;

/// <summary>Why a request failed, as far as logs tell.</summary>
public enum Cause
{
    /// <summary>The target closed the connection with a request outstanding.</summary>
    TargetClosedConnection,

    /// <summary>The target closed within milliseconds of getting the request: it had just ended an idle connection.</summary>
    StaleKeepAlive,

    /// <summary>The target refused the connection.</summary>
    ConnectRefused,

    /// <summary>No connection within 10 s.</summary>
    ConnectTimeout,

    /// <summary>Connected, and no full response within the idle timeout.</summary>
    IdleTimeout,

    /// <summary>The target group has no target that can be used.</summary>
    NoUsableTarget,

    /// <summary>The response is not one that the load balancer accepts.</summary>
    MalformedResponse,

    /// <summary>A Lambda target failed.</summary>
    Lambda,

    /// <summary>The TLS handshake failed.</summary>
    TlsHandshake,

    /// <summary>The deregistration delay ended with the request still running.</summary>
    Deregistration,

    /// <summary>An authentication or token action failed.</summary>
    Authentication,

    /// <summary>The web application firewall failed.</summary>
    Waf,

    /// <summary>The client closed first.</summary>
    ClientClosed,

    /// <summary>The client's protocol does not fit the target group's protocol version.</summary>
    ProtocolVersion,

    /// <summary>The target itself answered with an error.</summary>
    TargetError,

    /// <summary>Anything else.</summary>
    Other,
}
