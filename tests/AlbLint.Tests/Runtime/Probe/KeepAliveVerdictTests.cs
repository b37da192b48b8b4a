using AlbLint.Runtime.Probe;
using AlbLint.Runtime.Probe.Http1;
using AlbLint.Runtime.Probe.Measurements;

namespace AlbLint.Tests.Runtime.Probe;

public sealed class KeepAliveVerdictTests
{
    [Theory]
    [InlineData(5, "error keep-alive ALB3001", "server closes idle connections after 5 s, before the load balancer's idle timeout of 60 s")]
    [InlineData(59.2, "error keep-alive ALB3001", "server closes idle connections after 59.2 s, at the same moment as the load balancer's idle timeout of 60 s")]
    [InlineData(60.9, "error keep-alive ALB3001", "server closes idle connections after 60.9 s, at the same moment as the load balancer's idle timeout of 60 s")]
    [InlineData(61.5, "info keep-alive", "server closes idle connections after 61.5 s, only just after the idle timeout of 60 s")]
    [InlineData(0.1, "error keep-alive ALB3001", "server closes the connection right after the answer, without Connection: close")]
    public void Fires_when_the_server_closes_first(double seconds, string check, string message)
    {
        var finding = Assert.Single(Judge(Seen(seconds, StreamEnd.Closed)));
        Assert.Equal((check, message), (ResponseReading.Shown(finding), finding.Message));
    }

    [Fact]
    public void Says_when_the_connection_is_reset() =>
        Assert.StartsWith("server closes idle connections with a reset after 5 s", Assert.Single(Judge(Seen(5, StreamEnd.Reset))).Message);

    [Fact]
    public void Is_less_sure_when_the_server_says_that_it_goes_away() =>
        Assert.Equal("warning keep-alive ALB3001", ResponseReading.Shown(Assert.Single(Judge(Seen(5, StreamEnd.Closed) with { IsGoAway = true }))));

    [Fact]
    public void Silent_when_the_probe_gives_up_first() => Assert.Empty(Judge(Seen(62, StreamEnd.Silent)));

    [Fact]
    public void The_shortest_time_counts() =>
        Assert.Equal(5, KeepAliveVerdict.Shortest([Seen(62, StreamEnd.Silent), Seen(9, StreamEnd.Closed), Seen(5, StreamEnd.Closed), Seen(1, StreamEnd.Closed) with { IsAnnounced = true }])!.Time.TotalSeconds);

    private static IdleObservation Seen(double seconds, StreamEnd end) => new("an answer", TimeSpan.FromSeconds(seconds), end, 200, IsAnnounced: false);

    private static IReadOnlyList<ProbeFinding> Judge(IdleObservation observation)
    {
        var findings = new FindingList();
        KeepAliveVerdict.Judge(observation, new ProbeOptions { Url = new Uri("http://127.0.0.1/") }, findings);
        return findings.Findings;
    }
}
