namespace AlbLint.Runtime.Logs;

/// <summary>
/// Counts lines of a connection log, which tells of TLS between clients and the load balancer.
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-connection-logs.html
/// </summary>
internal static class ConnectionLog
{
    private const int MinFields = 12;

    public static bool Take(LogFields fields, ReadOnlySpan<byte> text, LogFilter filter, LogTally tally)
    {
        if (fields.Count < MinFields || LogTime.Parse(fields[1]) is not { } time || FieldNumber.Integer(fields[3]) == AccessLine.Absent)
        {
            return false;
        }

        // The load balancer's name is in newer lines only.
        if (filter.Covers(time) && filter.CoversLoadBalancer(fields[14]))
        {
            tally.Matched[(int)LogSource.Connections]++;
            if (fields[11].StartsWith("Failed:"u8))
            {
                var cause = tally.Of(LogSource.Connections, Cause.TlsHandshake);
                cause.Add(Certainty.Exact, time, text);
                cause.Reasons.Add(fields[11]);
            }
        }

        return true;
    }
}
