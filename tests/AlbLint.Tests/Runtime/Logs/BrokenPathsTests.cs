using AlbLint.Runtime.Logs;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Runtime.Logs;

/// <summary>What a path shows that a line does not.</summary>
public sealed class BrokenPathsTests
{
    private static readonly AccessLogLine Good = new();
    private static readonly AccessLogLine Closed = new() { Statuses = "502 -", Times = "0.001 0.002 -1", Request = "GET http://h:80/export/17?x=1 HTTP/1.1" };

    [Fact]
    public void A_path_that_always_ends_closed_has_a_malformed_response()
    {
        var report = LogText.Read([.. LogText.Many(50, Good), .. LogText.Many(12, Closed)]);
        var cause = Assert.Single(report.Causes);
        Assert.Equal((Cause.MalformedResponse, Certainty.OneOf, 12), (cause.Info.Cause, cause.Certainty, cause.Count));
        Assert.Contains("path /export/* only", cause.Evidence);
    }

    [Fact]
    public void Closed_connections_on_other_paths_stay_what_they_are()
    {
        var stale = Closed with { Request = Good.Request };
        var report = LogText.Read([.. LogText.Many(50, Good), .. LogText.Many(3, stale), .. LogText.Many(12, Closed)]);
        Assert.Equal([(Cause.MalformedResponse, 12L), (Cause.StaleKeepAlive, 3L)], report.Causes.Select(cause => (cause.Info.Cause, cause.Count)));
    }

    [Fact]
    public void A_path_that_sometimes_works_has_none() =>
        AssertClosed([.. LogText.Many(50, Good), .. LogText.Many(12, Closed), Closed with { Statuses = "200 200", Times = "0 0 0" }]);

    [Fact]
    public void A_few_requests_show_nothing() => AssertClosed([.. LogText.Many(50, Good), .. LogText.Many(9, Closed)]);

    [Fact]
    public void Where_everything_fails_no_path_is_special() =>
        AssertClosed([.. LogText.Many(50, Closed with { Request = Good.Request }), .. LogText.Many(12, Closed)]);

    [Fact]
    public void A_server_with_one_path_tells_nothing_of_it() => AssertClosed([.. LogText.Many(50, Closed)]);

    private static void AssertClosed(params object[] lines) => Assert.Equal(Cause.StaleKeepAlive, Assert.Single(LogText.Read(lines).Causes).Info.Cause);
}
