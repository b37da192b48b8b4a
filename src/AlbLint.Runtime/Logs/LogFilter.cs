using System.Globalization;
using System.Text;

namespace AlbLint.Runtime.Logs;

/// <summary>Which log lines count.</summary>
public sealed class LogFilter
{
    private const string LoadBalancerMark = "loadbalancer/";
    private const string TargetGroupMark = "targetgroup/";

    private const long Interval = 5 * 60_000;
    private const long Slack = 60_000;

    /// <summary>Folders are named after the day of the delivery, which comes after the interval's end: "eventually consistent".</summary>
    private static readonly TimeSpan Delivery = TimeSpan.FromHours(1);

    private readonly byte[]? _loadBalancer;
    private readonly byte[]? _targetGroup;

    /// <param name="from">The first moment that counts; null for no bound.</param>
    /// <param name="to">The first moment that counts no more; null for no bound.</param>
    /// <param name="loadBalancer">Name, <c>app/name/id</c> or ARN; null for all.</param>
    /// <param name="targetGroup">Name or ARN; null for all, and for requests without any.</param>
    public LogFilter(DateTimeOffset? from = null, DateTimeOffset? to = null, string? loadBalancer = null, string? targetGroup = null)
    {
        From = from?.ToUnixTimeMilliseconds() ?? long.MinValue;
        To = to?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        _loadBalancer = After(loadBalancer, LoadBalancerMark);
        _targetGroup = After(targetGroup, TargetGroupMark);
    }

    /// <summary>In milliseconds since 1970.</summary>
    internal long From { get; }

    /// <summary>In milliseconds since 1970, exclusive.</summary>
    internal long To { get; }

    /// <summary>
    /// Whether a file may have lines within the filter, by its name, in which stands when its five minutes ended. Without that, it may.
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html#access-log-file-format
    /// </summary>
    /// <param name="path">The file's path or key.</param>
    public bool MayCover(string path)
    {
        foreach (var part in path[(path.LastIndexOf('/') + 1)..].Split('_'))
        {
            if (DateTimeOffset.TryParseExact(part, "yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end))
            {
                // A request that took long stands where it ended; clocks and deliveries may be a little off.
                var last = end.ToUnixTimeMilliseconds();
                return last + Slack >= From && last - Interval - Slack < To;
            }
        }

        return true;
    }

    /// <summary>The filter on the columns of the table that <c>--athena</c> defines.</summary>
    internal string Sql
    {
        get
        {
            var conditions = new List<string>();
            Add(conditions, From != long.MinValue, "day >= '{0:yyyy/MM/dd}' AND time >= '{0:yyyy-MM-ddTHH:mm:ss.fff}'", From);
            Add(conditions, To != long.MaxValue, "day <= '{0:yyyy/MM/dd}'", To + (long)Delivery.TotalMilliseconds);
            Add(conditions, To != long.MaxValue, "time < '{0:yyyy-MM-ddTHH:mm:ss.fff}'", To);
            Add(conditions, "(elb = '{0}' OR elb LIKE '%/{0}/%')", _loadBalancer);
            Add(conditions, "(target_group_arn LIKE '%:targetgroup/{0}' OR target_group_arn LIKE '%:targetgroup/{0}/%')", _targetGroup);
            return conditions.Count == 0 ? "true" : string.Join(" AND ", conditions);
        }
    }

    internal bool Covers(long time) => time >= From && time < To;

    /// <param name="text">A load balancer as logs write it: <c>app/name/id</c>.</param>
    internal bool CoversLoadBalancer(ReadOnlySpan<byte> text) => _loadBalancer is null || text.SequenceEqual(_loadBalancer) || IsNamed(text, _loadBalancer);

    /// <param name="text">A target group as logs write it: an ARN, or in health check logs its name.</param>
    internal bool CoversTargetGroup(ReadOnlySpan<byte> text)
    {
        if (_targetGroup is null || text.SequenceEqual(_targetGroup))
        {
            return true;
        }

        var mark = text.IndexOf("targetgroup/"u8);
        var group = mark < 0 ? default : text[(mark + TargetGroupMark.Length)..];
        return group.StartsWith(_targetGroup) && (group.Length == _targetGroup.Length || group[_targetGroup.Length] == '/');
    }

    /// <summary>Whether the middle of <c>app/name/id</c> is this name.</summary>
    private static bool IsNamed(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var slash = text.IndexOf((byte)'/');
        var rest = text[(slash + 1)..];
        return slash > 0 && rest.StartsWith(name) && rest.Length > name.Length && rest[name.Length] == '/';
    }

    private static void Add(List<string> conditions, bool isBound, string form, long time)
    {
        if (isBound)
        {
            time = Math.Min(time, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());
            conditions.Add(string.Format(CultureInfo.InvariantCulture, form, DateTimeOffset.FromUnixTimeMilliseconds(time)));
        }
    }

    private static void Add(List<string> conditions, string form, byte[]? name)
    {
        if (name is not null)
        {
            conditions.Add(string.Format(CultureInfo.InvariantCulture, form, Encoding.UTF8.GetString(name).Replace("'", "''", StringComparison.Ordinal)));
        }
    }

    private static byte[]? After(string? text, string mark) =>
        text is null ? null : Encoding.UTF8.GetBytes(text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? text[(at + mark.Length)..] : text);
}
