using System.Text;

namespace AlbLint.Runtime.Logs;

/// <summary>Counts lines of an access log.</summary>
internal static class AccessLog
{
    public static bool Take(LogFields fields, ReadOnlySpan<byte> text, LogFilter filter, LogTally tally)
    {
        if (fields.Count < AccessLine.MinFields || fields[1].IndexOfAnyExceptInRange((byte)'0', (byte)'z') >= 0 || LogTime.Parse(fields[2]) is not { } time)
        {
            return false;
        }

        var line = new AccessLine(fields);
        if ((line.ElbStatus == AccessLine.Absent && line.ElbStatusText is not [(byte)'-'])
            || line.RequestTime == AccessLine.Absent || line.TargetTime == AccessLine.Absent || line.ResponseTime == AccessLine.Absent)
        {
            return false;
        }

        if (filter.Covers(time) && filter.CoversLoadBalancer(line.LoadBalancer) && filter.CoversTargetGroup(line.TargetGroup))
        {
            Count(line, time, text, tally);
        }

        return true;
    }

    private static void Count(in AccessLine line, long time, ReadOnlySpan<byte> text, LogTally tally)
    {
        tally.Matched[(int)LogSource.Requests]++;
        tally.Requests.Add(time);
        Span<byte> room = stackalloc byte[RequestPath.Room];
        var path = room[..RequestPath.Generalize(RequestPath.Of(line.Request), room)];
        tally.Traffic.Add(TextHash.Of(path));
        if (Classification.Of(line) is not { } diagnosis)
        {
            return;
        }

        var isByPath = diagnosis.Cause is Cause.StaleKeepAlive or Cause.TargetClosedConnection;
        var cause = tally.Of(LogSource.Requests, diagnosis.Cause, isByPath ? Encoding.UTF8.GetString(path) : "");
        cause.Add(diagnosis.Certainty, time, text);
        AddStatus(line, cause);
        AddPresent(cause.Reasons, line.ErrorReason);
        AddPresent(cause.Targets, line.Target);
        AddPresent(cause.TargetGroups, line.TargetGroup);
        cause.Paths.Add(path.IsEmpty ? "-"u8 : path);
        if (line.TargetTime >= 0)
        {
            cause.Durations.Add(line.TargetTime);
        }
        else if (LogTime.Parse(line.CreationTime) is { } created && time - created is >= 0 and <= int.MaxValue)
        {
            cause.Durations.Add((int)(time - created));
        }
    }

    private static void AddStatus(in AccessLine line, CauseTally cause)
    {
        Span<byte> pair = stackalloc byte[16];
        var elb = line.ElbStatusText[..Math.Min(line.ElbStatusText.Length, 7)];
        var target = line.TargetStatusText[..Math.Min(line.TargetStatusText.Length, 7)];
        elb.CopyTo(pair);
        pair[elb.Length] = (byte)'/';
        target.CopyTo(pair[(elb.Length + 1)..]);
        cause.Statuses.Add(pair[..(elb.Length + 1 + target.Length)]);
    }

    private static void AddPresent(TextCounter counter, ReadOnlySpan<byte> text)
    {
        if (text is not ([] or [(byte)'-']))
        {
            counter.Add(text);
        }
    }
}
