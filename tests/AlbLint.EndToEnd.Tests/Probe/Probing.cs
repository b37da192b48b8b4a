using System.Text.Json;
using AlbLint.Cli.Commands;

namespace AlbLint.EndToEnd.Tests.Probe;

/// <summary>What <c>alblint probe</c> reports of a server.</summary>
internal sealed record Probing(int ExitCode, string? Protocol, double? KeepAlive, string? ClosedBy, IReadOnlyList<string> Findings, string Json)
{
    /// <summary>Probes; answers may take long on a busy machine.</summary>
    public static Task<Probing> Of(string url, int idleTimeout, params string[] options) => Task.Run(() =>
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = AlbLintCommand.Run(["probe", url, "--idle-timeout", idleTimeout.ToString(), "--timeout", "60", "--format", "json", .. options], TextReader.Null, output, error);
        Assert.True(exitCode is 0 or 1, error.ToString());
        using var json = JsonDocument.Parse(output.ToString());
        var root = json.RootElement;
        var keepAlive = root.GetProperty("keepAliveSeconds");
        return new Probing(
            exitCode,
            root.GetProperty("protocol").GetString(),
            keepAlive.ValueKind == JsonValueKind.Null ? null : keepAlive.GetDouble(),
            root.GetProperty("closedBy").GetString(),
            [.. root.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("severity")} {finding.GetProperty("check")} {finding.GetProperty("rule")}".TrimEnd())],
            output.ToString());
    });

    /// <summary>A server of HTTP/1.1 that closes first, and has no other fault.</summary>
    public void AssertClosesAfter(double seconds, double tolerance) => AssertClosesBetween(seconds - tolerance, seconds + tolerance);

    /// <inheritdoc cref="AssertClosesAfter"/>
    public void AssertClosesBetween(double earliest, double latest)
    {
        Assert.True(Findings is ["error keep-alive ALB3001"], Json);
        Assert.Equal((1, "HTTP/1.1", "server"), (ExitCode, Protocol, ClosedBy));
        Assert.InRange(KeepAlive!.Value, earliest, latest);
    }

    /// <summary>A server that outlasts the load balancer, and has no fault.</summary>
    public void AssertOutlives(string protocol)
    {
        Assert.True(Findings is [], Json);
        Assert.Equal((0, protocol, null, "client"), (ExitCode, Protocol, KeepAlive, ClosedBy));
    }
}
