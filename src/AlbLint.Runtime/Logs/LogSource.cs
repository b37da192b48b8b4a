namespace AlbLint.Runtime.Logs;

/// <summary>Which of a load balancer's logs a line is from.</summary>
public enum LogSource
{
    /// <summary>Access log: requests of clients.</summary>
    Requests,

    /// <summary>Connection log: TLS handshakes of clients.</summary>
    Connections,

    /// <summary>Health check log: requests of the load balancer itself.</summary>
    HealthChecks,
}
