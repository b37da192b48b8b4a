using AlbLint.Aws;
using AlbLint.Findings;
using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>A health check as a load balancer does it: a new connection, the target's address as host, no redirect followed.</summary>
internal static class HealthCheckMeasurement
{
    private const string Check = "health-check";

    public static async Task Run(ProbeContext context, int clientStatus)
    {
        using var connection = await context.ConnectAsUrlSays().ConfigureAwait(false);
        if (connection is null)
        {
            return;
        }

        var path = context.Options.HealthCheckPath ?? ElbDefaults.HealthCheckPath.Value;
        var answer = await context.Ask(connection, RequestBytes.HealthCheck(path, context.HealthCheckHost)).ConfigureAwait(false);
        context.HealthCheckStatus = answer.Head is null ? null : answer.Status;
        if (answer.Head is null)
        {
            // What no request gets is a fault of the server, not of its health check.
            if (clientStatus > 0)
            {
                context.Findings.Add(new ProbeFinding(Check, Severity.Error, $"health check {path} gets no answer{(answer.End == StreamEnd.Silent ? " within " + Seconds.Of(context.Options.Patience) : "")}")
                {
                    Why = "the target counts as unhealthy",
                });
            }

            return;
        }

        context.Findings.Add(answer.Findings);
        if (answer.Status == 0)
        {
            return; // that there is no status is found already
        }

        Judge(context, path, answer.Status, answer.Head.Of("Location").FirstOrDefault(), clientStatus);
    }

    /// <summary>Holds a status against the matcher.</summary>
    public static void Judge(ProbeContext context, string path, int status, string? location, int clientStatus)
    {
        var matcher = context.Options.Matcher ?? StatusMatcher.Parse(ElbDefaults.Matcher.Value)!;
        if (matcher.Accepts(status))
        {
            return;
        }

        var (cause, rule) = status switch
        {
            >= 300 and < 400 when location is not null => ($", a redirect to {ByteExcerpt.Of(System.Text.Encoding.Latin1.GetBytes(location))}", "ALB2011"),
            400 when clientStatus is >= 200 and < 400 => ($", to the host {context.HealthCheckHost} that it is sent with", "ALB2011"),
            _ => ("", null),
        };

        // Which path the target group's health check has is not known unless it is given: another path may be fine.
        var isGuess = context.Options.HealthCheckPath is null && rule is null && status is >= 400 and < 500;
        context.Findings.Add(new ProbeFinding(Check, isGuess ? Severity.Info : Severity.Warning, $"health check {path} gets {status}{cause}, which is outside of the matcher {matcher}")
        {
            Rule = rule,
            Why = "the target counts as unhealthy and gets requests only when all others do too",
            Do = isGuess ? "name the target group's own path with --health-check-path" : null,
        });
    }
}
