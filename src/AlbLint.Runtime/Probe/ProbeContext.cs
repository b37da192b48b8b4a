using System.Net;
using System.Net.Security;
using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Measurements;

namespace AlbLint.Runtime.Probe;

/// <summary>What all measurements of one run share.</summary>
internal sealed class ProbeContext(ProbeOptions options, IPEndPoint address, CancellationToken cancellation)
{
    private readonly List<IdleObservation> _idle = [];
    private int _connections;
    private int _requests;

    public ProbeOptions Options { get; } = options;

    /// <summary>The one address that is probed.</summary>
    public IPEndPoint Address { get; } = address;

    public CancellationToken Cancellation { get; } = cancellation;

    public FindingList Findings { get; } = new();

    public bool IsTls { get; } = options.Url.Scheme == Uri.UriSchemeHttps;

    public int Connections => _connections;

    public int Requests => _requests;

    /// <summary>The status that the health check got; null before.</summary>
    public int? HealthCheckStatus { get; set; }

    /// <summary>What was seen of idle connections.</summary>
    public IReadOnlyList<IdleObservation> Idle
    {
        get
        {
            lock (_idle)
            {
                return [.. _idle.OrderBy(observation => observation.After, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>The Host header of a client's requests.</summary>
    public string Host => Options.Host ?? Options.Url.Authority;

    /// <summary>The Host header of a health check: the target's address, with the port unless it is the scheme's own.</summary>
    public string HealthCheckHost => Options.Url.IsDefaultPort ? AddressText : $"{AddressText}:{Address.Port}";

    private string AddressText => Address.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{Address.Address}]" : Address.Address.ToString();

    public void Add(IdleObservation observation)
    {
        lock (_idle)
        {
            _idle.Add(observation);
        }
    }

    /// <summary>Connects, without TLS.</summary>
    public Task<ProbeConnection> Connect()
    {
        Interlocked.Increment(ref _connections);
        return ProbeConnection.Open(Address, Cancellation);
    }

    /// <summary>Connects and speaks TLS where the URL says so; why there is no TLS is added to the findings, and then there is no connection.</summary>
    public async Task<ProbeConnection?> ConnectAsUrlSays(SslApplicationProtocol? protocol = null)
    {
        try
        {
            var connection = await Connect().ConfigureAwait(false);
            if (!IsTls || await StartTls(connection, protocol).ConfigureAwait(false) is not { } failure)
            {
                return connection;
            }

            connection.Dispose();
            Findings.Add(TlsFailure(failure));
        }
        catch (ProbeUnreachableException unreachable)
        {
            Findings.Add(new ProbeFinding("connect", AlbLint.Findings.Severity.Error, $"server takes one connection, but not several at once: {unreachable.Message}")
            {
                Why = "the load balancer opens several connections and answers 502 where one is refused, 504 where one is not answered",
            });
        }

        return null;
    }

    /// <summary>Why there is no TLS; null when there is.</summary>
    public Task<string?> StartTls(ProbeConnection connection, SslApplicationProtocol? protocol = null, TimeSpan? patience = null) =>
        connection.StartTls(HostName, protocol, patience ?? ProbeOptions.ConnectTimeout, Cancellation);

    /// <summary>Sends a request and waits for the answer.</summary>
    public Task<Answer> Ask(ProbeConnection connection, byte[] request, bool isHead = false)
    {
        CountRequest();
        return Exchange.Ask(connection, request, isHead, Options, Cancellation);
    }

    /// <summary>A client's request for the URL.</summary>
    public byte[] Request(ProbeConnection connection, string method = "GET") => RequestBytes.Of(method, Options.Url.PathAndQuery, Host, connection.LocalEndPoint.Address);

    public void CountConnection() => Interlocked.Increment(ref _connections);

    public void CountRequest() => Interlocked.Increment(ref _requests);

    /// <summary>What stands here by now, held against the idle timeout.</summary>
    public ProbeReport Report(bool isStopped)
    {
        var shortest = KeepAliveVerdict.Shortest(Idle);
        if (shortest is not null)
        {
            KeepAliveVerdict.Judge(shortest, Options, Findings);
        }

        return new ProbeReport
        {
            Options = Options,
            Address = Address,
            KeepAlive = shortest is { IsClosedByServer: true } ? shortest.Time : null,
            ClosedBy = shortest is null ? null : shortest.IsClosedByServer ? "server" : "client",
            HealthCheckStatus = HealthCheckStatus,
            Findings = Findings.Findings,
            Connections = Connections,
            Requests = Requests,
            IsStopped = isStopped,
        };
    }

    /// <summary>The host without a port.</summary>
    private string HostName => new UriBuilder("http://" + Host).Host;

    public static ProbeFinding TlsFailure(string failure) => new("tls", AlbLint.Findings.Severity.Error, failure)
    {
        Why = "the load balancer cannot speak TLS to the target: a handshake that fails becomes a 502, one without an end a 504",
    };
}
