using System.Globalization;

namespace AlbLint.Runtime.Logs;

/// <summary>What logs tell: the causes of failures, with what speaks for each.</summary>
public sealed class LogReport
{
    private const int ShownTexts = 10;
    private const int MaxBuckets = 60;

    private readonly long _first;
    private readonly int _width;

    private LogReport(LogTally tally)
    {
        Lines = tally.Lines;
        Damaged = tally.Damaged;
        Requests = tally.Matched[(int)LogSource.Requests];
        Connections = tally.Matched[(int)LogSource.Connections];
        HealthChecks = tally.Matched[(int)LogSource.HealthChecks];
        var merged = Merge(tally);
        var timelines = merged.Values.Select(cause => cause.Timeline).Append(tally.Requests).Where(timeline => timeline.First <= timeline.Last).ToList();
        (_first, var last) = timelines.Count == 0 ? (0, 0) : (timelines.Min(timeline => timeline.First), timelines.Max(timeline => timeline.Last));
        _width = Logs.Timeline.WidthFor(_first, last, MaxBuckets);
        Timeline = tally.Requests.Counts(_first, last, _width);
        Causes =
        [
            .. from entry in merged
               orderby entry.Key.Source, entry.Value.Count descending, entry.Key.Cause
               select Report(entry.Key.Source, entry.Key.Cause, entry.Value, entry.Value.Timeline.Counts(_first, last, _width)),
        ];
    }

    /// <summary>Lines that are not empty.</summary>
    public long Lines { get; }

    /// <summary>Lines and pieces that could not be read.</summary>
    public long Damaged { get; }

    /// <summary>Requests within the filter.</summary>
    public long Requests { get; }

    /// <summary>Connections within the filter.</summary>
    public long Connections { get; }

    /// <summary>Health checks within the filter.</summary>
    public long HealthChecks { get; }

    /// <summary>The causes: those of requests first, then by count.</summary>
    public IReadOnlyList<CauseReport> Causes { get; }

    /// <summary>Requests in each bucket.</summary>
    public IReadOnlyList<long> Timeline { get; }

    /// <summary>Minutes in a bucket.</summary>
    public int BucketMinutes => Logs.Timeline.Minutes(_width);

    /// <summary>When the first bucket begins.</summary>
    public DateTimeOffset Start => DateTimeOffset.FromUnixTimeMilliseconds(Logs.Timeline.Start(_first, _width));

    /// <summary>Makes the report; the tally must not be used any more.</summary>
    public static LogReport Of(LogTally tally) => new(tally);

    /// <summary>Brings the paths of a cause together, those apart of which every response is refused.</summary>
    private static Dictionary<(LogSource Source, Cause Cause), CauseTally> Merge(LogTally tally)
    {
        var merged = new Dictionary<(LogSource, Cause), CauseTally>();
        var broken = BrokenPaths.Of(tally);
        foreach (var (source, cause, path, counts) in tally.Causes)
        {
            var isBroken = path.Length > 0 && broken.Contains(path);
            var key = (source, isBroken ? Cause.MalformedResponse : cause);
            if (!merged.TryGetValue(key, out var sum))
            {
                merged.Add(key, sum = new CauseTally());
            }

            sum.Add(counts);
            sum.Weaken(isBroken ? Certainty.OneOf : Certainty.Exact);
        }

        return merged;
    }

    private static CauseReport Report(LogSource source, Cause cause, CauseTally tally, long[] timeline) => new()
    {
        Info = CauseInfo.Of(cause),
        Source = source,
        Count = tally.Count,
        Certainty = tally.Certainty,
        Evidence = Evidence.Of(cause, source, tally),
        Status = source == LogSource.Requests ? [.. Status(tally)] : [],
        Targets = Top(tally.Targets),
        TargetGroups = Top(tally.TargetGroups),
        Paths = Top(tally.Paths),
        Examples = tally.Examples,
        Timeline = timeline,
    };

    private static IEnumerable<int> Status(CauseTally tally) => tally.Statuses.Top(int.MaxValue)
        .Select(pair => int.Parse(pair.Text.AsSpan(0, pair.Text.IndexOf('/')), CultureInfo.InvariantCulture)).Distinct();

    private static List<TextCount> Top(TextCounter texts) => [.. texts.Top(ShownTexts).Select(text => new TextCount(text.Text, text.Count))];
}
