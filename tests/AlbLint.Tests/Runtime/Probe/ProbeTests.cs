using System.Net;
using AlbLint.Runtime.Probe;

namespace AlbLint.Tests.Runtime.Probe;

public sealed class ProbeTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    /// <summary>A busy machine is no finding.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Silent_when_the_server_is_fine_and_outlasts_the_load_balancer()
    {
        await using var server = new RawServer(RawAnswer.To);
        var report = await Probe(server);
        Assert.Empty(report.Findings);
        Assert.Equal(("HTTP/1.1", null, "client", 200), (report.Protocol, report.KeepAlive, report.ClosedBy, report.HealthCheckStatus));
        Assert.Equal((7, 8), (report.Connections, report.Requests));
    }

    [Fact]
    public async Task The_plan_is_kept()
    {
        await using var server = new RawServer(RawAnswer.To);
        var report = await Probe(server);
        Assert.Equal((ProbePlan.Of(report.Options).Connections, ProbePlan.Of(report.Options).Requests), (report.Connections, report.Requests));
        Assert.Equal(report.Requests, server.Requests.Count(request => !request.StartsWith("PRI ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Requests_are_those_of_a_load_balancer()
    {
        await using var server = new RawServer(RawAnswer.To);
        await Probe(server, options => options with { Url = new Uri(server.Url + "a?b=c"), Host = "shop.example.com", HealthCheckPath = "/healthz" });
        Assert.Matches(
            @"^GET /a\?b=c HTTP/1\.1\r\nX-Forwarded-For: 127\.0\.0\.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 443\r\nHost: shop\.example\.com\r\nX-Amzn-Trace-Id: Root=1-[0-9a-f]{8}-[0-9a-f]{24}\r\nuser-agent: AlbLint-probe\r\naccept: \*/\*\r\n\r\n$",
            server.Requests[0]);
        Assert.Contains($"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nConnection: close\r\nUser-Agent: ELB-HealthChecker/2.0\r\n\r\n", server.Requests);
    }

    [Fact]
    public async Task Fires_when_the_server_closes_first()
    {
        await using var server = new RawServer(request => RawAnswer.To(request) with { CloseAfter = TimeSpan.FromSeconds(0.5) });
        var report = await Probe(server, options => options with { IdleTimeout = Patience }); // a busy machine measures more than the half second, not less
        var finding = Assert.Single(report.Findings);
        Assert.Equal("error keep-alive ALB3001", ResponseReading.Shown(finding));
        Assert.Equal($"server closes idle connections after {Seconds.Of(report.KeepAlive!.Value)}, before the load balancer's idle timeout of 30 s", finding.Message);
        Assert.Equal("server", report.ClosedBy);
        Assert.InRange(report.KeepAlive.Value.TotalSeconds, 0.4, Patience.TotalSeconds);
    }

    [Fact]
    public async Task Fires_when_idle_connections_are_reset()
    {
        await using var server = new RawServer(request => RawAnswer.To(request) with { CloseAfter = TimeSpan.FromSeconds(0.4), IsReset = true });
        Assert.StartsWith("server closes idle connections with a reset after 0.", Assert.Single((await Probe(server)).Findings).Message);
    }

    [Fact]
    public async Task Fires_when_the_connection_closes_at_once_without_a_word()
    {
        await using var server = new RawServer(request => RawAnswer.To(request) with { CloseAfter = TimeSpan.Zero });
        Assert.Equal(["error keep-alive ALB3001: server closes the connection right after the answer, without Connection: close"], Messages(await Probe(server)));
    }

    [Fact]
    public async Task Only_worth_knowing_when_the_server_says_that_it_closes()
    {
        await using var server = new RawServer(_ => new RawAnswer("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", TimeSpan.Zero));
        Assert.Equal(["info connection: server closes the connection after each answer, and says so"], Messages(await Probe(server)));
    }

    [Fact]
    public async Task Fires_when_a_rested_connection_is_of_no_use()
    {
        await using var server = new RawServer(request => request.Number == 2 && !request.IsHead ? new RawAnswer("", TimeSpan.Zero, IsReset: true) : RawAnswer.To(request));
        Assert.Contains("error reuse ALB3001", (await Probe(server)).Findings.Select(ResponseReading.Shown));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fires_when_one_connection_is_served_at_a_time(bool speaksTls)
    {
        await using var server = new RawServer(RawAnswer.To, speaksTls, servesOneAtATime: true);
        var report = await Probe(server);
        Assert.Equal(["error connections: server serves one connection at a time: on a second one it answers only when the first is closed"], Messages(report));
        Assert.Equal(("HTTP/1.1", "client", 200), (report.Protocol, report.ClosedBy, report.HealthCheckStatus));
        Assert.InRange(report.Connections, 1, ProbePlan.Of(report.Options).Connections);
        Assert.InRange(report.Requests, 1, ProbePlan.Of(report.Options).Requests);
    }

    [Fact]
    public async Task Fires_when_the_only_connection_is_closed_first()
    {
        await using var server = new RawServer(request => RawAnswer.To(request) with { CloseAfter = TimeSpan.FromSeconds(2.5) }, servesOneAtATime: true);
        var report = await Probe(server, options => options with { IdleTimeout = TimeSpan.FromSeconds(4) });
        Assert.Equal(["error connections", "error keep-alive ALB3001"], report.Findings.Select(ResponseReading.Shown));
        Assert.InRange(report.KeepAlive!.Value.TotalSeconds, 2.4, 3.5);
    }

    [Fact]
    public async Task Silent_when_connections_are_served_one_after_the_other_and_each_is_closed_with_its_answer()
    {
        await using var server = new RawServer(_ => new RawAnswer("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", TimeSpan.Zero), servesOneAtATime: true);
        Assert.Equal(["info connection"], (await Probe(server)).Findings.Select(ResponseReading.Shown));
    }

    [Fact]
    public async Task Silent_when_a_second_answer_just_takes_longer()
    {
        var asked = 0;
        await using var server = new RawServer(request => RawAnswer.To(request) with { Delay = TimeSpan.FromSeconds(Interlocked.Increment(ref asked) == 2 ? 3 : 0) });
        Assert.Empty((await Probe(server)).Findings);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokay", "error extra-bytes ALB4004")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\nnone", "error extra-bytes ALB4003")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nmore", "error extra-bytes")]
    public async Task Fires_when_bytes_follow_after_the_answer(string answer, string fault)
    {
        await using var server = new RawServer(request => request.IsHead ? RawAnswer.FineHead : new RawAnswer(answer));
        Assert.Contains(fault, (await Probe(server)).Findings.Select(ResponseReading.Shown));
    }

    [Fact]
    public async Task Fires_when_HEAD_is_answered_with_a_body()
    {
        await using var server = new RawServer(_ => RawAnswer.Fine);
        Assert.Equal(["error extra-bytes: 2 bytes follow after the answer to a HEAD request, which has no body"], Messages(await Probe(server)));
    }

    [Theory]
    [InlineData(false, "error no-answer")]
    [InlineData(true, "error reset ALB4006")]
    public async Task Fires_when_there_is_no_answer(bool isReset, string fault)
    {
        await using var server = new RawServer(_ => new RawAnswer("", TimeSpan.Zero, isReset));
        var report = await Probe(server);
        Assert.Contains(fault, report.Findings.Select(ResponseReading.Shown));
        Assert.Equal((null, null), (report.Protocol, report.ClosedBy));
    }

    [Theory]
    [InlineData(1.0, "error timeout ALB3005")]
    [InlineData(0.3, "warning timeout ALB3005")]
    public async Task Fires_when_the_answer_takes_longer_than_the_load_balancer_waits(double patience, string fault)
    {
        await using var server = new RawServer(_ => new RawAnswer(""));
        var report = await Probe(server, options => options with { Timeout = TimeSpan.FromSeconds(patience) });
        Assert.Contains(fault, report.Findings.Select(ResponseReading.Shown));
    }

    [Theory]
    [InlineData("HTTP/1.1 307 Temporary Redirect\r\nLocation: https://a/\r\nContent-Length: 0\r\n\r\n", "warning health-check ALB2011: health check / gets 307, a redirect to https://a/, which is outside of the matcher 200")]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", "warning health-check ALB2011: health check / gets 400, to the host HOST that it is sent with, which is outside of the matcher 200")]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", "warning health-check: health check / gets 503, which is outside of the matcher 200")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "info health-check: health check / gets 404, which is outside of the matcher 200")]
    public async Task Fires_when_the_health_check_does_not_pass(string answer, string message)
    {
        await using var server = new RawServer(request => request.IsHealthCheck ? new RawAnswer(answer, TimeSpan.Zero) : RawAnswer.To(request));
        Assert.Equal([message.Replace("HOST", $"127.0.0.1:{server.Port}")], Messages(await Probe(server)));
    }

    [Fact]
    public async Task Silent_when_the_matcher_accepts_the_status()
    {
        await using var server = new RawServer(request => request.IsHealthCheck ? new RawAnswer("HTTP/1.1 307 \r\nLocation: /a\r\nContent-Length: 0\r\n\r\n") : RawAnswer.To(request));
        Assert.Empty((await Probe(server, options => options with { Matcher = StatusMatcher.Parse("200-399") })).Findings);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_nothing_about_a_health_check_elsewhere()
    {
        await using var server = new RawServer(request => request.IsHealthCheck ? new RawAnswer("HTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n") : RawAnswer.To(request));
        Assert.Equal(["warning health-check"], (await Probe(server, options => options with { HealthCheckPath = "/healthz" })).Findings.Select(ResponseReading.Shown));
    }

    [Fact]
    public async Task Silent_when_TLS_is_spoken_with_a_certificate_that_is_expired_and_of_nobody()
    {
        await using var server = new RawServer(RawAnswer.To, speaksTls: true);
        var report = await Probe(server);
        Assert.Empty(report.Findings);
        Assert.Equal(("HTTP/1.1", "client"), (report.Protocol, report.ClosedBy));
    }

    [Fact]
    public async Task Fires_when_the_port_speaks_TLS_and_the_URL_does_not()
    {
        await using var server = new RawServer(RawAnswer.To, speaksTls: true);
        var report = await Probe(server, options => options with { Url = new Uri(server.Url.Replace("https:", "http:")) });
        Assert.Equal(["error protocol ALB2001: port speaks TLS, not plain HTTP"], Messages(report));
    }

    [Fact]
    public async Task Fires_when_the_URL_speaks_TLS_and_the_port_does_not()
    {
        await using var server = new RawServer(_ => RawAnswer.Fine with { CloseAfter = TimeSpan.Zero });
        var report = await Probe(server, options => options with { Url = new Uri(server.Url.Replace("http:", "https:")), Timeout = Short });
        Assert.Equal(["error protocol ALB2001: port speaks plain HTTP, not HTTPS"], Messages(report));
    }

    [Fact]
    public async Task Cancelling_ends_it_with_what_is_known()
    {
        await using var server = new RawServer(_ => new RawAnswer("HTTP/1.1 999 \r\nContent-Length: 0\r\n\r\n"));
        using var stop = new CancellationTokenSource();
        var probing = ProbeRun.Probe(new ProbeOptions { Url = new Uri(server.Url) }, new IPEndPoint(IPAddress.Loopback, server.Port), stop.Token);
        stop.CancelAfter(TimeSpan.FromSeconds(0.5));
        var report = await probing.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(report.IsStopped);
        Assert.Contains("warning status-code ALB4002", report.Findings.Select(ResponseReading.Shown));
    }

    [Fact]
    public async Task A_closed_port_cannot_be_reached()
    {
        await using var server = new RawServer(RawAnswer.To);
        var url = new Uri(server.Url);
        await server.DisposeAsync();
        var unreachable = await Assert.ThrowsAsync<ProbeUnreachableException>(() => ProbeRun.Locate(url, CancellationToken.None));
        Assert.Equal($"127.0.0.1:{url.Port} refuses connections", unreachable.Message);
    }

    private static Task<ProbeReport> Probe(RawServer server, Func<ProbeOptions, ProbeOptions>? change = null)
    {
        var options = new ProbeOptions { Url = new Uri(server.Url), IdleTimeout = Short, Timeout = Patience };
        return ProbeRun.Probe(change?.Invoke(options) ?? options, new IPEndPoint(IPAddress.Loopback, server.Port), CancellationToken.None);
    }

    private static IEnumerable<string> Messages(ProbeReport report) => report.Findings.Select(finding => $"{ResponseReading.Shown(finding)}: {finding.Message}");
}
