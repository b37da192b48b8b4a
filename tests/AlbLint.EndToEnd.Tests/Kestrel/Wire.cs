using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Bytes to and from a server, with nothing in between that would tidy them up.</summary>
internal static class Wire
{
    /// <summary>An HTTP/2 client's first bytes: the connection preface and an empty SETTINGS frame (RFC 9113, 3.4).</summary>
    private static readonly byte[] Http2Preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, 0, 0, 0, 4, 0, 0, 0, 0, 0];

    /// <summary>All that the server answers to a request and, on the same connection, a second one that asks it to close.</summary>
    public static async Task<string> AnswersToTwoRequests(int port, string host = "app")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = await Connect(port, patience.Token);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {host}\r\n\r\nGET /second HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), patience.Token);
        return await ReadToEnd(client.GetStream(), patience.Token);
    }

    /// <summary>Whether the server keeps to HTTP/2 when a client speaks it without asking first.</summary>
    public static async Task<bool> SpeaksHttp2(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = await Connect(port, patience.Token);
        await client.GetStream().WriteAsync(Http2Preface, patience.Token);
        var frame = new byte[9];
        var read = await client.GetStream().ReadAtLeastAsync(frame, frame.Length, throwOnEndOfStream: false, patience.Token);
        const byte Settings = 4;
        return read == frame.Length && frame[3] == Settings;
    }

    /// <summary>Completes when the server closes a connection that is idle after one answer; false if it does not in a minute.</summary>
    public static async Task<bool> ClosesWhenIdle(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = await Connect(port, patience.Token);
        await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: app\r\n\r\n"u8.ToArray(), patience.Token);
        try
        {
            return (await ReadToEnd(client.GetStream(), patience.Token)).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<TcpClient> Connect(int port, CancellationToken cancellation)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return client;
    }

    /// <summary>Text until the server's FIN; a reset ends it too.</summary>
    private static async Task<string> ReadToEnd(NetworkStream stream, CancellationToken cancellation)
    {
        var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received, cancellation);
        }
        catch (IOException)
        {
        }

        return Encoding.Latin1.GetString(received.ToArray());
    }
}
