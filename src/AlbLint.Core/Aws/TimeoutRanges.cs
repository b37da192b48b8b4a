namespace AlbLint.Aws;

/// <summary>What Elastic Load Balancing accepts for its times; a deployment with anything else fails.</summary>
public static class TimeoutRanges
{
    private const string Attributes = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html";
    private const string TargetGroupAttributes = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html";
    private const string TargetGroup = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html";

    /// <summary>Attributes of a load balancer, by key.</summary>
    public static readonly IReadOnlyDictionary<string, DurationRange> LoadBalancerAttributes = new Dictionary<string, DurationRange>(StringComparer.Ordinal)
    {
        ["idle_timeout.timeout_seconds"] = new(1, 4000, Attributes),
        ["client_keep_alive.seconds"] = new(60, 604800, Attributes),
    };

    /// <summary>Attributes of a target group, by key.</summary>
    public static readonly IReadOnlyDictionary<string, DurationRange> TargetGroupAttributesByKey = new Dictionary<string, DurationRange>(StringComparer.Ordinal)
    {
        ["deregistration_delay.timeout_seconds"] = new(0, 3600, TargetGroupAttributes),
        ["slow_start.duration_seconds"] = new(30, 900, TargetGroupAttributes) { AlsoZero = true },
        ["stickiness.lb_cookie.duration_seconds"] = new(1, 604800, TargetGroupAttributes),
        ["stickiness.app_cookie.duration_seconds"] = new(1, 604800, TargetGroupAttributes),
    };

    /// <summary>A load balancer's idle timeout.</summary>
    public static DurationRange IdleTimeout => LoadBalancerAttributes["idle_timeout.timeout_seconds"];

    /// <summary>Time between health checks.</summary>
    public static readonly DurationRange HealthCheckInterval = new(5, 300, TargetGroup);

    /// <summary>Time until a health check fails.</summary>
    public static readonly DurationRange HealthCheckTimeout = new(2, 120, TargetGroup);
}

/// <summary>The durations that AWS accepts for a setting, in whole seconds.</summary>
/// <param name="From">The shortest.</param>
/// <param name="To">The longest.</param>
/// <param name="Url">The page that says so.</param>
public sealed record DurationRange(long From, long To, string Url)
{
    /// <summary>Whether zero, which turns the feature off, is accepted besides.</summary>
    public bool AlsoZero { get; init; }

    /// <summary>Whether AWS accepts the duration.</summary>
    public bool Accepts(TimeSpan duration) =>
        duration.Ticks % TimeSpan.TicksPerSecond == 0 && ((AlsoZero && duration == TimeSpan.Zero) || (duration.TotalSeconds >= From && duration.TotalSeconds <= To));

    /// <inheritdoc/>
    public override string ToString() => AlsoZero ? $"0 or {From}-{To}" : $"{From}-{To}";
}
