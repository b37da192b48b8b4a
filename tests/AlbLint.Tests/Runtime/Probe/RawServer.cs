using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AlbLint.Tests.Runtime.Probe;

/// <summary>A server on loopback that answers with the bytes it is told, whatever they are.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawRequest, RawAnswer> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly List<string> _requests = [];
    private readonly Task _accepting;
    private readonly bool _servesOneAtATime;

    /// <param name="answer">What to answer.</param>
    /// <param name="speaksTls">Whether to speak TLS, with a certificate that nobody trusts.</param>
    /// <param name="servesOneAtATime">Whether a connection waits until the one before it is closed.</param>
    public RawServer(Func<RawRequest, RawAnswer> answer, bool speaksTls = false, bool servesOneAtATime = false)
    {
        _servesOneAtATime = servesOneAtATime;
        _answer = answer;
        _certificate = speaksTls ? SelfSigned() : null;
        _listener.Start();
        _accepting = Accept();
    }

    public string Url => $"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}/";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The heads of all requests, in the order of their coming.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Accept()
    {
        while (true)
        {
            var serving = Serve(await _listener.AcceptSocketAsync(_stop.Token));
            if (_servesOneAtATime)
            {
                await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(-1));
    }

    private async Task<Stream> Open(Socket socket)
    {
        var plain = new NetworkStream(socket, ownsSocket: true);
        if (_certificate is null)
        {
            return plain;
        }

        var tls = new SslStream(plain);
        try
        {
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }

    private async Task Serve(Socket socket)
    {
        await using var stream = await Open(socket);
        var text = new StringBuilder();
        var buffer = new byte[4096];
        for (var number = 1; ; number++)
        {
            while (text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal) < 0)
            {
                var count = await stream.ReadAsync(buffer, _stop.Token);
                if (count == 0)
                {
                    return;
                }

                text.Append(Encoding.Latin1.GetString(buffer, 0, count));
                if (!char.IsAsciiLetter(text[0]))
                {
                    return; // The handshake of TLS, to a server of plain HTTP. Real ones do not wait for the rest of it either.
                }
            }

            lock (_requests)
            {
                _requests.Add(text.ToString());
            }

            var answer = _answer(new RawRequest(text.ToString(), number));
            text.Clear();
            await Task.Delay(answer.Delay, _stop.Token);
            if (answer.Bytes.Length > 0)
            {
                await stream.WriteAsync(answer.Bytes, _stop.Token);
            }

            if (await Close(socket, stream, answer))
            {
                return;
            }
        }
    }

    private async Task<bool> Close(Socket socket, Stream stream, RawAnswer answer)
    {
        if (answer.CloseAfter is not { } time)
        {
            return false;
        }

        // The measured thing itself: a server with a keep-alive of its own. What comes in the meantime is the next request.
        if (time > TimeSpan.Zero)
        {
            var next = stream.ReadAsync(Memory<byte>.Empty, _stop.Token).AsTask();
            if (await Task.WhenAny(next, Task.Delay(time, _stop.Token)) == next)
            {
                return false;
            }
        }

        if (answer.IsReset)
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Dispose(); // closing the stream would send a FIN first
        }
        else
        {
            socket.Shutdown(SocketShutdown.Both); // closing alone would be a reset while a receive is pending
        }

        return true;
    }
}

/// <summary>A request as the server sees it.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Number">Its number on its connection, from 1.</param>
internal sealed record RawRequest(string Head, int Number)
{
    public bool IsHead => Head.StartsWith("HEAD ", StringComparison.Ordinal);

    public bool IsHealthCheck => Head.Contains("User-Agent: ELB-HealthChecker/2.0\r\n", StringComparison.Ordinal);
}

/// <summary>What to answer.</summary>
/// <param name="Text">The bytes, a character for each.</param>
/// <param name="CloseAfter">When to close the connection if no other request comes; null never.</param>
/// <param name="IsReset">Whether to close it with a reset.</param>
internal sealed record RawAnswer(string Text, TimeSpan? CloseAfter = null, bool IsReset = false)
{
    public static readonly RawAnswer Fine = new("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    public static readonly RawAnswer FineHead = new("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");

    /// <summary>How long the answer takes.</summary>
    public TimeSpan Delay { get; init; }

    public byte[] Bytes => Encoding.Latin1.GetBytes(Text);

    /// <summary>The usual answer to a request.</summary>
    public static RawAnswer To(RawRequest request) => request.IsHead ? FineHead : Fine;
}
