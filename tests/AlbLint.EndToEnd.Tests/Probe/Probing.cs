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

    /// <summary>
    /// A server of HTTP/1.1 that closes first, and has no other fault. A machine that is busy elsewhere can hold up the server or the probe
    /// for seconds: the time counts that one of three measurements sees.
    /// </summary>
    public static async Task AssertClosesBetween(double earliest, double latest, string url, int idleTimeout, string protocol = "HTTP/1.1", string severity = "error", params string[] options)
    {
        for (var attempt = 1; ; attempt++)
        {
            var probing = await Of(url, idleTimeout, options);
            Assert.True(probing.Findings is [var finding] && finding == $"{severity} keep-alive ALB3001", probing.Json);
            Assert.Equal((1, protocol, "server"), (probing.ExitCode, probing.Protocol, probing.ClosedBy));
            if (attempt == 3 || (probing.KeepAlive >= earliest && probing.KeepAlive <= latest))
            {
                Assert.InRange(probing.KeepAlive!.Value, earliest, latest);
                return;
            }
        }
    }

    /// <inheritdoc cref="AssertClosesBetween"/>
    /// <param name="seconds">Measured within a second.</param>
    public static Task AssertClosesAfter(double seconds, string url, int idleTimeout) => AssertClosesBetween(seconds - 1, seconds + 1, url, idleTimeout);

    /// <summary>A server that outlasts the load balancer, and has no fault.</summary>
    public void AssertOutlives(string protocol)
    {
        Assert.True(Findings is [], Json);
        Assert.Equal((0, protocol, null, "client"), (ExitCode, Protocol, KeepAlive, ClosedBy));
    }
}
