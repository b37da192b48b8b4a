using AlbLint.Findings;
using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>What becomes of connections that are kept open, in HTTP/1.1. Each takes a connection of its own.</summary>
internal static class ConnectionMeasurements
{
    /// <summary>The check of findings about connections that are used again.</summary>
    public const string ReuseCheck = "reuse";

    /// <summary>Requests that follow on each other.</summary>
    public const int InARow = 3;

    /// <summary>Holds the connection of a first answer.</summary>
    public static async Task AfterOneAnswer(ProbeContext context, ProbeConnection connection, Answer answer)
    {
        if (answer.IsWhole)
        {
            context.Add(await IdleWatch.Watch(context, connection, answer, isHead: false, context.Options.Hold, "one answer").ConfigureAwait(false));
        }
    }

    /// <summary>Asks several times in a row, then holds the connection.</summary>
    public static async Task AfterSeveralAnswers(ProbeContext context, ProbeConnection connection, Answer first)
    {
        var answer = first;
        for (var i = 1; i < InARow && answer.IsReusable; i++)
        {
            if (answer.Leftover.Length > 0)
            {
                return; // the next answer could not be told from what is left of this one
            }

            answer = await AskAgain(context, connection, $"request {i + 1} on a connection").ConfigureAwait(false);
        }

        if (answer.IsWhole)
        {
            context.Add(await IdleWatch.Watch(context, connection, answer, isHead: false, context.Options.Hold, $"{InARow} answers").ConfigureAwait(false));
        }
    }

    /// <summary>Asks for the head only, which many servers have code of their own for, then holds the connection for a time.</summary>
    public static async Task AfterHead(ProbeContext context, TimeSpan hold)
    {
        using var connection = await context.ConnectAsUrlSays().ConfigureAwait(false);
        if (connection is null)
        {
            return;
        }

        var answer = await context.Ask(connection, context.Request(connection, "HEAD"), isHead: true).ConfigureAwait(false);
        context.Findings.Add(answer.Findings);
        if (answer.IsWhole)
        {
            context.Add(await IdleWatch.Watch(context, connection, answer, isHead: true, hold, "a HEAD request").ConfigureAwait(false));
        }
    }

    /// <summary>Asks, lets the connection rest for nearly the idle timeout, and asks again, as a load balancer does when there is little traffic.</summary>
    public static async Task Reuse(ProbeContext context)
    {
        using var connection = await context.ConnectAsUrlSays().ConfigureAwait(false);
        if (connection is null)
        {
            return;
        }

        var answer = await Ask(context, connection).ConfigureAwait(false);
        if (!answer.IsReusable || answer.Leftover.Length > 0)
        {
            return;
        }

        var rest = await IdleWatch.Watch(context, connection, answer, isHead: false, context.Options.Rest, "an answer, before another request").ConfigureAwait(false);
        if (rest.IsClosedByServer)
        {
            context.Add(rest);
        }
        else
        {
            await AskAgain(context, connection, $"request after {Seconds.Of(rest.Time)} of rest").ConfigureAwait(false);
        }
    }

    /// <summary>Asks for the URL; what is wrong with the answer is found.</summary>
    public static async Task<Answer> Ask(ProbeContext context, ProbeConnection connection)
    {
        var answer = await context.Ask(connection, context.Request(connection)).ConfigureAwait(false);
        context.Findings.Add(answer.Findings);
        return answer;
    }

    /// <summary>Asks on a connection that the server has not closed; that nothing comes is a fault of its keeping connections, not of the answer.</summary>
    private static async Task<Answer> AskAgain(ProbeContext context, ProbeConnection connection, string which)
    {
        var answer = await context.Ask(connection, context.Request(connection)).ConfigureAwait(false);
        if (answer.Head is null && answer.End is { } end and not StreamEnd.Cut)
        {
            context.Findings.Add(new ProbeFinding(ReuseCheck, Severity.Error, $"{which} gets {(end == StreamEnd.Silent ? "no answer" : end == StreamEnd.Reset ? "a reset" : "a closed connection")}, although the server had not closed it")
            {
                Rule = end == StreamEnd.Silent ? null : "ALB3001",
                Why = end == StreamEnd.Silent ? "something on the way has forgotten the connection; the load balancer answers 504" : "the load balancer reuses connections just so, and answers 502",
            });
        }
        else
        {
            context.Findings.Add(answer.Findings);
        }

        return answer;
    }
}
