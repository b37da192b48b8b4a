using System.Text.Json;
using AlbLint.Cli.Commands;
using AlbLint.Rules;
using AlbLint.Tests.Kit;
using AlbLint.Tests.Runtime.Probe;

namespace AlbLint.Tests.Cli;

public sealed class ProbeCommandTests
{
    [Theory]
    [InlineData("probe takes one URL: alblint probe http://127.0.0.1:8080/")]
    [InlineData("probe takes one URL: alblint probe http://127.0.0.1:8080/", "http://a/", "http://b/")]
    [InlineData("probe takes a URL that begins with http:// or https://, not 'localhost:8080'", "localhost:8080")]
    [InlineData("probe takes a URL that begins with http:// or https://, not 'ftp://a/'", "ftp://a/")]
    [InlineData("--idle-timeout takes a whole number of seconds within 1-4000, not '0'", "http://a/", "--idle-timeout", "0")]
    [InlineData("--timeout takes a whole number of seconds within 1-4000, not 'soon'", "http://a/", "--timeout", "soon")]
    [InlineData("--health-check-path begins with /", "http://a/", "--health-check-path", "healthz")]
    [InlineData("--matcher takes status codes and ranges of them, not '2xx'", "http://a/", "--matcher", "2xx")]
    [InlineData("--host takes visible ASCII characters only", "http://a/", "--host", "a\r\nb")]
    [InlineData("--format takes text or json, not 'xml'", "http://a/", "--format", "xml")]
    public void Wrong_use_is_2_and_nothing_is_sent(string message, params string[] args)
    {
        using var workspace = new Workspace();
        var result = workspace.Run(["probe", .. args]);
        Assert.Equal((2, "", $"alblint: {message}; see alblint --help\n"), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public async Task A_fine_server_is_0_and_one_line()
    {
        await using var server = new RawServer(RawAnswer.To);
        var result = Probe(server);
        Assert.Equal(0, result.Code);
        Assert.Equal($"{server.Url} speaks HTTP/1.1, keeps idle connections for longer than the idle timeout of 1 s, answers the health check with 200: no findings\n", result.Out);
        Assert.Equal($"alblint: probing {server.Url} at 127.0.0.1:{server.Port} with 7 connections and 8 requests, GET and HEAD; takes up to 2 s, Ctrl-C ends it\n", result.Error);
    }

    [Fact]
    public async Task Findings_are_1_and_look_like_those_of_a_check()
    {
        await using var server = new RawServer(request => request.IsHead ? RawAnswer.FineHead : new RawAnswer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot framed", TimeSpan.Zero));
        var result = Probe(server);
        Assert.Equal(1, result.Code);
        var hint = "alblint explain ALB4001";
        var why = "  why  the load balancer cannot make sense of the answer and sends a 502 in its place".PadRight(120 - hint.Length);
        Assert.StartsWith($"{server.Url}: error ALB4001: Transfer-Encoding says that the body is in chunks, and it is not\n  got  not framed\n{why}{hint}\n\n", result.Out);
        Assert.EndsWith(": 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public async Task A_server_of_another_protocol_is_not_one_that_speaks_none()
    {
        await using var server = new RawServer(RawAnswer.To, speaksTls: true);
        using var workspace = new Workspace();
        Assert.EndsWith(" speaks another protocol than the URL says: 1 error, 0 warnings, 0 infos\n", workspace.Run(["probe", server.Url.Replace("https:", "http:"), "--idle-timeout", "1", "--timeout", "30"]).Out);
    }

    [Fact]
    public async Task Json_has_the_properties_that_other_programs_rely_on()
    {
        await using var server = new RawServer(request => RawAnswer.To(request) with { Text = "HTTP/1.1 700 \r\nContent-Length: 0\r\n\r\n", CloseAfter = TimeSpan.FromSeconds(0.5) });
        var result = Probe(server, "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        var root = json.RootElement;
        Assert.Equal((1, 1, server.Url), (result.Code, root.GetProperty("version").GetInt32(), root.GetProperty("url").GetString()));
        Assert.Equal(("HTTP/1.1", "server"), (root.GetProperty("protocol").GetString(), root.GetProperty("closedBy").GetString()));
        Assert.InRange(root.GetProperty("keepAliveSeconds").GetDouble(), 0.4, 1);
        var finding = root.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("check").GetString() == "status-code");
        Assert.Equal(("ALB4002", "warning"), (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString()));
        Assert.Equal(("status code 700 is outside of 100-599", "HTTP/1.1 700 "), (finding.GetProperty("message").GetString(), finding.GetProperty("bytes").GetString()));
        Assert.All(root.GetProperty("findings").EnumerateArray(), finding => Assert.NotNull(RuleCatalog.Find(finding.GetProperty("rule").GetString() ?? "ALB4002")));
    }

    [Fact]
    public async Task What_was_not_measured_is_null()
    {
        await using var server = new RawServer(_ => new RawAnswer("hello", TimeSpan.Zero));
        using var json = JsonDocument.Parse(Probe(server, "--format=json").Out);
        Assert.All(["protocol", "keepAliveSeconds", "closedBy", "healthCheckStatus"], name => Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(name).ValueKind));
        Assert.Equal("status-line", json.RootElement.GetProperty("findings")[0].GetProperty("check").GetString());
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_3()
    {
        await using var server = new RawServer(RawAnswer.To);
        await server.DisposeAsync();
        var result = Probe(server);
        Assert.Equal((3, "", $"alblint: {server.Url}: 127.0.0.1:{server.Port} refuses connections\n"), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public async Task Stopping_is_3_and_the_report_says_so()
    {
        await using var server = new RawServer(RawAnswer.To);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        using var output = new StringWriter();
        var code = AlbLintCommand.Run(["probe", server.Url], new Surroundings { In = () => TextReader.Null, Out = output, Error = TextWriter.Null, Stop = stop.Token });
        Assert.Equal(3, code);
        Assert.EndsWith("no findings; stopped before everything was seen\n", output.ToString());
    }

    private static CommandResult Probe(RawServer server, params string[] options)
    {
        using var workspace = new Workspace();
        return workspace.Run(["probe", server.Url, "--idle-timeout", "1", "--timeout", "30", .. options]);
    }
}
