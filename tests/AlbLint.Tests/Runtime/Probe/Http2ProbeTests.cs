using System.Net;
using System.Net.Sockets;
using System.Text;
using AlbLint.Model;
using AlbLint.Runtime.Probe;
using AlbLint.Runtime.Probe.Http2;
using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.Runtime.Probe;

/// <summary>Servers of HTTP/2 that do not keep to it.</summary>
public sealed class Http2ProbeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Damaged_frames_of_a_server_that_closes_end_in_a_report() => Prop.ForAll(Http2Bytes.Any.ToArbitrary(), bytes =>
    {
        var server = new RawServer(_ => new RawAnswer(Encoding.Latin1.GetString(bytes), TimeSpan.Zero));
        var report = Probe(server.Port).GetAwaiter().GetResult();
        server.DisposeAsync().AsTask().Wait();
        return report.Protocol is null or "HTTP/2";
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public async Task Fires_when_a_frame_is_longer_than_allowed()
    {
        byte[] bytes = [.. new Http2Frame(FrameType.Settings, 0, 0, []).ToBytes(), 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 1];
        await using var server = new RawServer(_ => new RawAnswer(Encoding.Latin1.GetString(bytes)));
        var report = await Probe(server.Port);
        Assert.Contains("error frame: server sends a frame of more than 16384 bytes, which no client has allowed it", report.Findings.Select(finding => $"{ResponseReading.Shown(finding)}: {finding.Message}"));
        Assert.Equal(("HTTP/2", null), (report.Protocol, report.ClosedBy));
    }

    /// <summary>A server that never stops is no reason not to.</summary>
    [Theory]
    [InlineData(FrameType.Ping)]
    [InlineData(FrameType.WindowUpdate)]
    public async Task A_flood_of_frames_ends_with_the_time_for_an_answer(object type)
    {
        var frame = new Http2Frame((FrameType)type, 0, 0, new byte[(FrameType)type == FrameType.Ping ? 8 : 4]).ToBytes();
        byte[] flood = [.. Enumerable.Repeat(frame, 500).SelectMany(bytes => bytes)];
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var serving = Serve(listener, flood, stop.Token);
        var report = await Probe(((IPEndPoint)listener.LocalEndpoint).Port).WaitAsync(Patience);
        Assert.Equal("HTTP/2", report.Protocol);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    private static async Task Serve(TcpListener listener, byte[] flood, CancellationToken stop)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(stop);
            _ = Task.Run(
                async () =>
                {
                    using (client)
                    {
                        await client.GetStream().WriteAsync(new Http2Frame(FrameType.Settings, 0, 0, []).ToBytes(), stop);
                        while (true)
                        {
                            await client.GetStream().WriteAsync(flood, stop);
                        }
                    }
                },
                stop);
        }
    }

    private static Task<ProbeReport> Probe(int port) => ProbeRun.Probe(
        new ProbeOptions { Url = new Uri($"http://127.0.0.1:{port}/"), IdleTimeout = TimeSpan.FromSeconds(1), Version = ProtocolVersion.HTTP2 },
        new IPEndPoint(IPAddress.Loopback, port),
        CancellationToken.None);
}
