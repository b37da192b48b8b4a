using System.Diagnostics;
using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>Holds a connection after an answer and sees who closes it first, and when.</summary>
internal static class IdleWatch
{
    /// <summary>Bytes that come so soon after an answer belong to it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(0.5);

    /// <summary>Watches until the server closes, or for the time.</summary>
    public static async Task<IdleObservation> Watch(ProbeContext context, ProbeConnection connection, Answer answer, bool isHead, TimeSpan time, string after)
    {
        Judge(context, answer, isHead, answer.Leftover, TimeSpan.Zero);
        var end = answer.End ?? StreamEnd.Silent;
        while (answer.End is null)
        {
            var next = await connection.Receive(time - Stopwatch.GetElapsedTime(answer.At), context.Cancellation).ConfigureAwait(false);
            if (next.End is { } reason)
            {
                end = reason;
                break;
            }

            Judge(context, answer, isHead, next.Bytes.Span, Stopwatch.GetElapsedTime(answer.At));
            if (Stopwatch.GetElapsedTime(answer.At) > time)
            {
                break;
            }
        }

        return new IdleObservation(after, Stopwatch.GetElapsedTime(answer.At), end, answer.Status, answer.Head!.AnnouncesClose);
    }

    private static void Judge(ProbeContext context, Answer answer, bool isHead, ReadOnlySpan<byte> bytes, TimeSpan time)
    {
        if (bytes.Length == 0)
        {
            return;
        }

        if (time > Soon)
        {
            context.Findings.Warning("unsolicited", $"server sends {bytes.Length} bytes on a connection that has been idle for {Seconds.Of(time)}", bytes,
                why: "the load balancer may take them for the answer to the request that it sends at that moment");
            return;
        }

        var (what, rule) = isHead ? ("the answer to a HEAD request, which has no body", null)
            : answer.Status is 204 or 205 or 304 ? ($"status {answer.Status}, which has no body", "ALB4003")
            : answer.Head!.Of("Content-Length").Count > 0 ? ("the body that Content-Length announces", "ALB4004")
            : ("the answer", default(string));
        context.Findings.Error("extra-bytes", $"{bytes.Length} bytes follow after {what}", bytes, rule, "the load balancer takes them for the beginning of the next answer, which becomes a 502 or goes to the wrong client");
    }
}
