namespace AlbLint.Runtime.Logs;

/// <summary>What was seen in logs. Its size is bounded, whatever the size of the logs.</summary>
public sealed class LogTally
{
    /// <summary>So many paths are looked at alone.</summary>
    private const int MaxPaths = 500;

    private readonly Dictionary<Key, CauseTally> _causes = [];

    /// <summary>Lines of any kind that are not empty.</summary>
    public long Lines { get; internal set; }

    /// <summary>Lines that are no line of a log, and places where packed data end too early or cannot be unpacked.</summary>
    public long Damaged { get; internal set; }

    /// <summary>
    /// Whether there were lines of JSON, or Parquet: so CloudWatch delivers logs, with fields of which AWS does not document the names.
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html
    /// </summary>
    public bool IsFromCloudWatch { get; internal set; }

    /// <summary>Lines within the filter, of each kind of log in the order of <see cref="LogSource"/>.</summary>
    internal long[] Matched { get; } = new long[3];

    internal Timeline Requests { get; } = new();

    internal PathTraffic Traffic { get; } = new();

    internal IEnumerable<(LogSource Source, Cause Cause, string Path, CauseTally Tally)> Causes =>
        _causes.Select(pair => (pair.Key.Source, pair.Key.Cause, pair.Key.Path, pair.Value));

    /// <summary>Adds what was seen elsewhere, which must not be used any more.</summary>
    public void Add(LogTally other)
    {
        Lines += other.Lines;
        Damaged += other.Damaged;
        IsFromCloudWatch |= other.IsFromCloudWatch;
        for (var i = 0; i < Matched.Length; i++)
        {
            Matched[i] += other.Matched[i];
        }

        if (other.Matched[(int)LogSource.Requests] > 0)
        {
            Requests.Add(other.Requests);
            Traffic.Add(other.Traffic);
        }

        foreach (var (key, tally) in other._causes)
        {
            Of(key.Source, key.Cause, key.Path).Add(tally);
        }
    }

    /// <param name="source">The log.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="path">The path, where lines of one path may mean something else than lines of all; else empty.</param>
    internal CauseTally Of(LogSource source, Cause cause, string path = "")
    {
        var key = new Key(source, cause, path);
        if (!_causes.TryGetValue(key, out var tally))
        {
            if (path.Length > 0 && _causes.Count > MaxPaths)
            {
                return Of(source, cause);
            }

            tally = new CauseTally();
            _causes.Add(key, tally);
        }

        return tally;
    }

    private readonly record struct Key(LogSource Source, Cause Cause, string Path);
}
