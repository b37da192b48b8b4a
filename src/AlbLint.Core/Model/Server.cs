using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>An HTTP server in a workload, as far as it is known.</summary>
public sealed class Server
{
    /// <summary>What it is, as a person calls it: "nginx", "Kestrel in the .NET 8 image".</summary>
    public required string Name { get; init; }

    /// <summary>The best evidence for what it is: the image, the command, the code.</summary>
    public required Place Place { get; init; }

    /// <summary>What it listens on.</summary>
    public required IReadOnlyList<Endpoint> Endpoints { get; init; }

    /// <summary>Whether it certainly listens on nothing but <see cref="Endpoints"/>.</summary>
    public required bool EndpointsAreComplete { get; init; }

    /// <summary>Whether it certainly listens on loopback and nothing else.</summary>
    public bool IsLoopbackOnly => EndpointsAreComplete && Endpoints.Count > 0 && Endpoints.All(endpoint => endpoint.IsLoopback.Is(true));

    /// <summary>
    /// How long it keeps an idle connection open. <see cref="KeepAliveForever"/> when it never closes one;
    /// zero when it closes after every response and says so, which cannot race.
    /// </summary>
    public required Setting<TimeSpan> KeepAlive { get; init; }

    /// <summary>
    /// Why <see cref="KeepAlive"/> is not what is written there, as a clause: "Kestrel closes ... after about 1 s"; null when it is.
    /// </summary>
    public string? KeepAliveRemark { get; init; }

    /// <summary>How to raise the keep-alive, as an imperative with a placeholder {0} for seconds: "set keepalive_timeout to {0}s in nginx.conf".</summary>
    public required string RaiseKeepAlive { get; init; }

    /// <summary>The longest that a request may take before the server itself ends it, if one is set.</summary>
    public Setting<TimeSpan>? RequestTimeout { get; init; }

    /// <summary>How long requests may still run after SIGTERM, if known.</summary>
    public Setting<TimeSpan>? ShutdownTimeout { get; init; }

    /// <summary>The value of <see cref="KeepAlive"/> for a server that never closes an idle connection.</summary>
    public static readonly TimeSpan KeepAliveForever = TimeSpan.MaxValue;
}

/// <summary>One address that a server listens on.</summary>
public sealed class Endpoint
{
    /// <summary>Where the endpoint is decided: the variable, the flag, the image, the code.</summary>
    public required Place Place { get; init; }

    /// <summary>The port; 1-65535.</summary>
    public required Setting<int> Port { get; init; }

    /// <summary>HTTP or HTTPS.</summary>
    public required Setting<TransportProtocol> Protocol { get; init; }

    /// <summary>Whether it listens on loopback only.</summary>
    public required Setting<bool> IsLoopback { get; init; }

    /// <summary>The HTTP versions that it accepts.</summary>
    public required Setting<HttpVersions> Versions { get; init; }
}

/// <summary>HTTP versions that an endpoint accepts.</summary>
[Flags]
public enum HttpVersions
{
    /// <summary>HTTP/1.0 and HTTP/1.1.</summary>
    Http1 = 1,

    /// <summary>HTTP/2, with prior knowledge on plain connections.</summary>
    Http2 = 2,
}
