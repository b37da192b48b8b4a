using static AlbLint.Runtime.Logs.Cause;
using static AlbLint.Runtime.Logs.Certainty;

namespace AlbLint.Runtime.Logs;

/// <summary>
/// Counts lines of a health check log, which, unlike an access log, names what went wrong.
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-health-check-logs.html
/// </summary>
internal static class HealthCheckLog
{
    private const int MinFields = 8;

    public static bool IsLine(LogFields fields) => fields.Count >= MinFields && (fields[6].SequenceEqual("PASS"u8) || fields[6].SequenceEqual("FAIL"u8));

    public static bool Take(LogFields fields, ReadOnlySpan<byte> text, LogFilter filter, LogTally tally)
    {
        if (LogTime.Parse(fields[2]) is not { } time)
        {
            return false;
        }

        // The load balancer's name is in newer lines only.
        var isCovered = filter.Covers(time) && filter.CoversTargetGroup(fields[5]) && filter.CoversLoadBalancer(fields[9]);
        tally.Matched[(int)LogSource.HealthChecks] += isCovered ? 1 : 0;
        if (isCovered && fields[6].SequenceEqual("FAIL"u8))
        {
            var (cause, certainty) = Meaning(fields[8]);
            var counts = tally.Of(LogSource.HealthChecks, cause);
            counts.Add(certainty, time, text);
            counts.Statuses.Add(fields[7]);
            counts.Reasons.Add(fields[8]);
            counts.Targets.Add(fields[4]);
            counts.TargetGroups.Add(fields[5]);
        }

        return true;
    }

    /// <summary><c>ConnectionReset</c> is a reset or an orderly close; <c>TimedOut</c> a connection, a handshake or an answer that did not come.</summary>
    private static (Cause Cause, Certainty Certainty) Meaning(ReadOnlySpan<byte> reason) =>
        reason.SequenceEqual("TargetError"u8) || reason.SequenceEqual("ResponseCodeMismatch"u8)
            || reason.SequenceEqual("ResponseStringMismatch"u8) || reason.SequenceEqual("GRPCUnexpectedStatus"u8) ? (TargetError, Exact)
        : reason.SequenceEqual("ConnectionTimedOut"u8) ? (ConnectTimeout, Exact)
        : reason.SequenceEqual("RequestTimedOut"u8) ? (IdleTimeout, Exact)
        : reason.SequenceEqual("TimedOut"u8) ? (ConnectTimeout, OneOf)
        : reason.SequenceEqual("ConnectionReset"u8) ? (TargetClosedConnection, Exact)
        : reason.SequenceEqual("GRPCStatusHeaderEmpty"u8) ? (ProtocolVersion, Likely)
        : (Other, OneOf);
}
