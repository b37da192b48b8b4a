using System.Diagnostics;
using AlbLint.Findings;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Connections;

/// <summary>Sends one request and reads its answer.</summary>
internal static class Exchange
{
    /// <summary>More than this of one answer is not read.</summary>
    private const long MaxAnswer = 64 * 1024 * 1024;

    /// <summary>Sends a request and reads until its answer ends, the connection does, or nothing comes for the time that the options say.</summary>
    public static async Task<Answer> Ask(ProbeConnection connection, byte[] request, bool isHead, ProbeOptions options, CancellationToken cancellation)
    {
        var reader = new ResponseReader(isHead);
        await connection.Send(request, cancellation).ConfigureAwait(false);
        var start = Stopwatch.GetTimestamp();
        var at = start;
        long received = 0;
        while (true)
        {
            var next = await connection.Receive(options.Patience, cancellation).ConfigureAwait(false);
            if (next.End is { } end)
            {
                Judge(reader, end, options);
                return new Answer(reader.Head, reader.End(end), end, [], reader.Findings) { At = at };
            }

            at = Stopwatch.GetTimestamp();
            received += next.Bytes.Length;
            var taken = reader.Take(next.Bytes.Span);
            if (reader.IsDone || reader.IsBroken)
            {
                return new Answer(reader.Head, reader.IsDone, null, next.Bytes.Span[taken..].ToArray(), reader.Findings) { At = at };
            }

            if (IsEndless(received, Stopwatch.GetElapsedTime(start, at), options))
            {
                reader.Findings.Add(Endless(received, Stopwatch.GetElapsedTime(start, at)));
                return new Answer(reader.Head, false, StreamEnd.Cut, [], reader.Findings) { At = at };
            }
        }
    }

    /// <summary>Whether no more of an answer is to be read.</summary>
    public static bool IsEndless(long received, TimeSpan time, ProbeOptions options) => received > MaxAnswer || time > options.Patience * 2;

    /// <summary>Says that an answer was not read to its end.</summary>
    public static ProbeFinding Endless(long received, TimeSpan time) => new("endless", Severity.Info, $"answer still goes on after {received} bytes and {Seconds.Of(time)}; the rest is not judged")
    {
        Why = "nothing is measured on a connection whose answer does not end",
        Do = "probe a path with a small answer",
    };

    /// <summary>Judges a request to which nothing came.</summary>
    private static void Judge(ResponseReader reader, StreamEnd end, ProbeOptions options)
    {
        if (reader.HasBegun)
        {
            return;
        }

        reader.Findings.Add(end switch
        {
            StreamEnd.Reset => new ProbeFinding("reset", Severity.Error, "connection is reset instead of an answer") { Rule = "ALB4006", Why = "the load balancer gets a reset while a request is outstanding and answers 502" },
            StreamEnd.Closed => new ProbeFinding("no-answer", Severity.Error, "connection is closed without an answer") { Why = "the load balancer's connection is closed while a request is outstanding, and it answers 502" },
            _ => new ProbeFinding("timeout", options.Patience >= options.IdleTimeout ? Severity.Error : Severity.Warning, $"no answer within {Seconds.Of(options.Patience)}")
            {
                Rule = "ALB3005",
                Why = $"the load balancer answers 504 when nothing comes for its idle timeout, {Seconds.Of(options.IdleTimeout)}",
            },
        });
    }
}
