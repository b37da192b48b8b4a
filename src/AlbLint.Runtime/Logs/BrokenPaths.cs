namespace AlbLint.Runtime.Logs;

/// <summary>
/// Paths whose requests always end with a closed connection while others do not. A response that the load balancer cannot accept leaves
/// the same line as a closed connection; but it comes with every request of a path, and a race on a connection does not.
/// </summary>
internal static class BrokenPaths
{
    /// <summary>Fewer closed connections say nothing of a path.</summary>
    public const int MinRequests = 10;

    /// <summary>Percent of the path's requests that end so.</summary>
    public const int MinShare = 95;

    /// <summary>Percent of all other requests that end so at most: where everything fails, no path is special.</summary>
    public const int MaxShareElsewhere = 50;

    /// <param name="tally">What was seen.</param>
    public static HashSet<string> Of(LogTally tally)
    {
        var closed = tally.Causes.Where(entry => entry.Source == LogSource.Requests && entry.Cause is Cause.StaleKeepAlive or Cause.TargetClosedConnection).ToList();
        long allClosed = closed.Sum(entry => entry.Tally.Count), all = tally.Matched[(int)LogSource.Requests];
        return
        [
            .. from entry in closed
               where entry.Path.Length > 0
               group entry.Tally.Count by entry.Path into counts
               let count = counts.Sum()
               let requests = Math.Max(count, tally.Traffic.AtMost(TextHash.Of(System.Text.Encoding.UTF8.GetBytes(counts.Key))))
               where count >= MinRequests && count * 100 >= requests * MinShare
               where all > requests && (allClosed - count) * 100 <= (all - requests) * MaxShareElsewhere
               select counts.Key,
        ];
    }
}
