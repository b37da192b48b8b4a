using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Connections;

/// <summary>Bytes to and from a server, with nothing in between that would tidy them up. Every wait has an end.</summary>
internal sealed class ProbeConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private Stream _stream;
    private Task<int>? _pending;

    private ProbeConnection(Socket socket) => (_socket, _stream) = (socket, new NetworkStream(socket, ownsSocket: true));

    /// <summary>The address that this end has.</summary>
    public IPEndPoint LocalEndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    /// <summary>Connects.</summary>
    /// <exception cref="ProbeUnreachableException">Nothing answers, or not in time.</exception>
    public static async Task<ProbeConnection> Open(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var patience = Patience(ProbeOptions.ConnectTimeout, cancellation);
        try
        {
            await socket.ConnectAsync(address, patience.Token).ConfigureAwait(false);
            return new ProbeConnection(socket);
        }
        catch (Exception failure) when (failure is SocketException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            socket.Dispose();
            throw new ProbeUnreachableException(failure is SocketException { SocketErrorCode: SocketError.ConnectionRefused } ? $"{address} refuses connections"
                : failure is SocketException socketFailure ? $"{address}: {socketFailure.SocketErrorCode}"
                : $"{address} accepts no connection within {ProbeOptions.ConnectTimeout.TotalSeconds} s");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Speaks TLS from here on, without checking the certificate, as the load balancer does: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html</summary>
    /// <returns>Null, or why there is no TLS.</returns>
    public async Task<string?> StartTls(string host, SslApplicationProtocol? protocol, TimeSpan time, CancellationToken cancellation)
    {
        var tls = new SslStream(_stream);
        _stream = tls;
        using var patience = Patience(time, cancellation);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = host,
                    ApplicationProtocols = protocol is { } only ? [only] : null,
                    RemoteCertificateValidationCallback = (_, _, _, _) => true,
                },
                patience.Token).ConfigureAwait(false);
            return protocol is { } wanted && tls.NegotiatedApplicationProtocol != wanted ? $"the server does not choose {wanted} in the TLS handshake" : null;
        }
        catch (Exception failure) when (IsEnd(failure) || failure is System.Security.Authentication.AuthenticationException)
        {
            return "the server breaks off the TLS handshake";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"the server does not answer the TLS handshake within {Seconds.Of(time)}";
        }
    }

    /// <summary>Sends bytes; why they cannot be sent is seen when receiving.</summary>
    public async Task Send(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            using var patience = Patience(ProbeOptions.ConnectTimeout, cancellation);
            await _stream.WriteAsync(bytes, patience.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsEnd(failure) || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
        }
    }

    /// <summary>The next bytes, or why none come within the time.</summary>
    public async Task<Received> Receive(TimeSpan time, CancellationToken cancellation)
    {
        // A read that is given up would leave a TLS stream in an unknown state: it stays, and the next call waits for it.
        _pending ??= _stream.ReadAsync(_buffer, CancellationToken.None).AsTask();
        try
        {
            var count = await _pending.WaitAsync(time > TimeSpan.Zero ? time : TimeSpan.Zero, cancellation).ConfigureAwait(false);
            _pending = null;
            return new Received(_buffer.AsMemory(0, count), count == 0 ? StreamEnd.Closed : null);
        }
        catch (TimeoutException)
        {
            return new Received(default, StreamEnd.Silent);
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            return new Received(default, failure.GetBaseException() is SocketException ? StreamEnd.Reset : StreamEnd.Closed);
        }
    }

    public void Dispose() => _stream.Dispose();

    private static bool IsEnd(Exception failure) => failure is IOException or SocketException or ObjectDisposedException;

    private static CancellationTokenSource Patience(TimeSpan time, CancellationToken cancellation)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        source.CancelAfter(time);
        return source;
    }
}
