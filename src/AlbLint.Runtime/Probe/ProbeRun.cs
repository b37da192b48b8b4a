using System.Net;
using System.Net.Sockets;
using AlbLint.Model;
using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Measurements;

namespace AlbLint.Runtime.Probe;

/// <summary>Probes one server. What takes long runs side by side, so that the whole takes hardly longer than the idle timeout.</summary>
public static class ProbeRun
{
    /// <summary>Finds the address: the first of the host's that accepts a connection.</summary>
    /// <exception cref="ProbeUnreachableException">There is none.</exception>
    public static async Task<IPEndPoint> Locate(Uri url, CancellationToken cancellation)
    {
        var failure = new ProbeUnreachableException($"{url.Host} has no address");
        foreach (var address in await Resolve(url.IdnHost, cancellation).ConfigureAwait(false))
        {
            try
            {
                var endpoint = new IPEndPoint(address, url.Port);
                using var connection = await ProbeConnection.Open(endpoint, cancellation).ConfigureAwait(false);
                return endpoint;
            }
            catch (ProbeUnreachableException unreachable)
            {
                failure = unreachable;
            }
        }

        throw failure;
    }

    /// <summary>Probes. Cancelling ends it with what is known by then.</summary>
    /// <exception cref="ProbeUnreachableException">The server does not accept connections any more.</exception>
    public static async Task<ProbeReport> Probe(ProbeOptions options, IPEndPoint address, CancellationToken cancellation)
    {
        var context = new ProbeContext(options, address, cancellation);
        IProbeRun run = options.Version == ProtocolVersion.HTTP1 ? new Http1Run(context) : new Http2Run(context);
        try
        {
            await run.Measure().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }

        return run.Report(cancellation.IsCancellationRequested);
    }

    private static async Task<IPAddress[]> Resolve(string host, CancellationToken cancellation)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            throw new ProbeUnreachableException($"{host} has no address");
        }
    }
}
