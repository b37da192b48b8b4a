using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using AlbLint.Findings;
using AlbLint.Runtime.Probe.Connections;

namespace AlbLint.Runtime.Probe.Http2;

/// <summary>Requests in HTTP/2 of which the answers matter, over one connection to the address that is probed.</summary>
internal sealed class Http2Client : IDisposable
{
    private static readonly byte[] EmptyMessage = [0, 0, 0, 0, 0]; // not compressed, no bytes: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md

    private readonly ProbeContext _context;
    private readonly HttpMessageInvoker _client;

    public Http2Client(ProbeContext context)
    {
        _context = context;
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ProbeOptions.ConnectTimeout,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
            ConnectCallback = Connect,
        });
    }

    /// <summary>Asks; null, and a finding, when there is no answer.</summary>
    public async Task<Http2Answer?> Ask(string path, string host, string userAgent, bool isGrpc)
    {
        _context.CountRequest();
        using var request = Request(path, host, userAgent, isGrpc);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_context.Cancellation);
        patience.CancelAfter(_context.Options.Patience);
        try
        {
            using var response = await _client.SendAsync(request, patience.Token).ConfigureAwait(false);
            await ReadToEnd(response.Content, patience).ConfigureAwait(false);
            return new Http2Answer((int)response.StatusCode, response.Headers.Location?.OriginalString, GrpcStatus(response.Headers) ?? GrpcStatus(response.TrailingHeaders));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            Add("http2", $"answer to {path} in HTTP/2 breaks off: {(failure as HttpRequestException)?.HttpRequestError.ToString() ?? "the connection ends"}", null, "the load balancer has no answer that it can pass on and sends a 502");
        }
        catch (OperationCanceledException) when (!_context.Cancellation.IsCancellationRequested)
        {
            Add("timeout", $"no answer to {path} within {Seconds.Of(_context.Options.Patience)}", "ALB3005", $"the load balancer answers 504 when nothing comes for its idle timeout, {Seconds.Of(_context.Options.IdleTimeout)}");
        }

        return null;
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Reads the body as long as it comes, within the bounds of any answer.</summary>
    private async Task ReadToEnd(HttpContent content, CancellationTokenSource patience)
    {
        var body = await content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
        var buffer = new byte[16 * 1024];
        var start = Stopwatch.GetTimestamp();
        long received = 0;
        while (await body.ReadAsync(buffer, patience.Token).ConfigureAwait(false) is > 0 and var count)
        {
            received += count;
            var time = Stopwatch.GetElapsedTime(start);
            if (Exchange.IsEndless(received, time, _context.Options))
            {
                _context.Findings.Add(Exchange.Endless(received, time));
                return;
            }

            patience.CancelAfter(_context.Options.Patience);
        }
    }

    private HttpRequestMessage Request(string path, string host, string userAgent, bool isGrpc)
    {
        var request = new HttpRequestMessage(isGrpc ? HttpMethod.Post : HttpMethod.Get, new Uri(_context.Options.Url, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("user-agent", userAgent);
        if (isGrpc)
        {
            request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
            request.Content = new ByteArrayContent(EmptyMessage);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        }

        return request;
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext connection, CancellationToken cancellation)
    {
        _context.CountConnection();
        var socket = new Socket(_context.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_context.Address, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static int? GrpcStatus(HttpResponseHeaders headers) =>
        headers.TryGetValues("grpc-status", out var values) && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;

    private void Add(string check, string message, string? rule, string why) => _context.Findings.Add(new ProbeFinding(check, Severity.Error, message) { Rule = rule, Why = why });
}

/// <summary>What was answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Location">Where a redirect leads.</param>
/// <param name="GrpcStatus">The status of the gRPC call; null when there is none.</param>
internal sealed record Http2Answer(int Status, string? Location, int? GrpcStatus);
