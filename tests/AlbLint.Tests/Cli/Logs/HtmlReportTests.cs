using System.Text.RegularExpressions;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Logs;

public sealed partial class HtmlReportTests : IDisposable
{
    private const string Attack = "</pre><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

    private static readonly AccessLogLine Hostile = new()
    {
        Statuses = "502 -",
        Times = "-1 -1 -1",
        Target = "<b>\u001b[31m",
        Request = $"GET http://h:80/{Attack.Replace(' ', '/')} HTTP/1.1",
        UserAgent = Attack,
        TargetGroup = "'\"><script>document.title='taken'</script>",
        Reason = "<script>document.title='taken'</script>",
    };

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_page_needs_nothing_else()
    {
        var page = Page(new AccessLogLine { Statuses = "502 -", Times = "-1 -1 -1" });
        Assert.DoesNotMatch(Reference(), page);
        Assert.Contains("default-src 'none'", page);
    }

    [Fact]
    public void What_logs_hold_does_not_become_markup()
    {
        var page = Page(Hostile);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<img", page);
        Assert.Contains("&lt;b&gt;", page);
        Assert.DoesNotContain('\u001b', page);
        Assert.Contains("&lt;script&gt;", page);
    }

    [Fact]
    public void Without_failures_there_is_a_page_too() => Assert.Contains("<b>0</b><span class=\"soft\">failed</span>", Page(new AccessLogLine()));

    [Fact]
    public void Without_anything_there_is_a_page_too()
    {
        _workspace.Write("a.log", LogText.Bytes(Hostile));
        Assert.Equal(0, _workspace.Run("logs", "a.log", "--html", "report.html", "--from", "2099-01-01").Code);
        Assert.Contains("Nothing to look at", _workspace.Read("report.html"));
    }

    [ChromiumFact]
    public void A_browser_shows_each_cause_and_runs_nothing()
    {
        Page(Hostile, new AccessLogLine(), new AccessLogLine { Statuses = "504 -", Times = "0 -1 -1", Time = "2026-01-02T05:04:05Z" });
        var document = Chromium.Document(Path.Combine(_workspace.Root, "report.html"));
        Assert.Contains("<title>Failed requests</title>", document);
        Assert.Equal(3, Count(document, "<section>")); // the plot and two causes
        Assert.Equal(4, Count(document, "<rect ")); // a bar for each cause, two for all requests
        Assert.DoesNotContain("<script", document);
        Assert.EndsWith("</html>", document.TrimEnd());
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private string Page(params object[] lines)
    {
        _workspace.Write("a.log", LogText.Bytes(lines));
        _workspace.Run("logs", "a.log", "--html", "report.html");
        return _workspace.Read("report.html");
    }

    [GeneratedRegex("(src|href|url|import)\\s*[=(]|<link|<script|<iframe")]
    private static partial Regex Reference();
}
