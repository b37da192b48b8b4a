using System.Text.Json;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Logs;

public sealed class AgainstTests : IDisposable
{
    private static readonly AccessLogLine Stale = new() { Statuses = "502 -", Times = "0.001 0.001 -1" };
    private readonly Workspace _workspace = new();

    public AgainstTests()
    {
        _workspace.Write("a.log", LogText.Bytes(Stale));
        _workspace.Write("infra/stack.yaml", File.ReadAllText(Path.Combine(Repository.Root, "tests", "samples", "intranet.yaml")));
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_cause_names_the_findings_that_lead_to_it()
    {
        var result = _workspace.Run("logs", "a.log", "--against", "infra");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Contains("\n  found    ALB3002 at infra/stack.yaml:70: Apache httpd closes idle connections after 5 s", result.Out);
        Assert.DoesNotContain("  rules ", result.Out);
    }

    [Fact]
    public void Json_has_their_places()
    {
        var json = JsonDocument.Parse(_workspace.Run("logs", "a.log", "--against", "infra", "--format", "json").Out);
        var finding = json.RootElement.GetProperty("causes")[0].GetProperty("findings")[0];
        Assert.Equal(("ALB3002", "infra/stack.yaml", 70), (finding.GetProperty("rule").GetString(), finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void The_page_shows_them()
    {
        _workspace.Run("logs", "a.log", "--against", "infra", "--html", "report.html");
        Assert.Contains("<b>ALB3002</b> at <code>infra/stack.yaml:70</code>", _workspace.Read("report.html"));
    }

    [Fact]
    public void Findings_of_other_causes_are_left_out()
    {
        _workspace.Write("a.log", LogText.Bytes(Stale with { Statuses = "500 500" }));
        Assert.DoesNotContain("found", _workspace.Run("logs", "a.log", "--against", "infra").Out);
    }

    [Fact]
    public void Three_when_it_cannot_be_checked_and_the_logs_are_read()
    {
        var result = _workspace.Run("logs", "a.log", "--against", "nowhere");
        Assert.Equal((3, "alblint: nowhere: no such file or directory\n"), (result.Code, result.Error));
        Assert.Contains("stale-keep-alive", result.Out);
    }
}
