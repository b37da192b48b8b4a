using System.Net;

namespace AlbLint.Runtime.Probe;

/// <summary>What a probe found out.</summary>
public sealed record ProbeReport
{
    /// <summary>What was asked.</summary>
    public required ProbeOptions Options { get; init; }

    /// <summary>The address that was asked.</summary>
    public required IPEndPoint Address { get; init; }

    /// <summary>What the server speaks: <c>HTTP/1.0</c>, <c>HTTP/1.1</c>, <c>HTTP/2</c>; null when it is none of these.</summary>
    public string? Protocol { get; init; }

    /// <summary>After how long the server closed an idle connection; null when it did not, or it could not be measured.</summary>
    public TimeSpan? KeepAlive { get; init; }

    /// <summary>Who closed an idle connection: <c>server</c>, <c>client</c> when the server kept it open for longer than the idle timeout; null when it could not be measured.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>The health check's status; null when there was no answer.</summary>
    public int? HealthCheckStatus { get; init; }

    /// <summary>What the port makes of TLS where the URL says http, or of plain HTTP where it says https; null when it was not tried.</summary>
    public string? OtherProtocol { get; init; }

    /// <summary>What is wrong, worst first.</summary>
    public required IReadOnlyList<ProbeFinding> Findings { get; init; }

    /// <summary>Connections that were opened.</summary>
    public int Connections { get; init; }

    /// <summary>Requests that were sent.</summary>
    public int Requests { get; init; }

    /// <summary>Whether the probe was stopped before it had seen everything.</summary>
    public bool IsStopped { get; init; }
}
