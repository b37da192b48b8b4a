using System.Globalization;
using AlbLint.Aws;
using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>A time that AWS refuses. CloudFormation passes attributes on as text, so nothing notices before the deployment.</summary>
internal sealed class TimeoutOutOfRange : Rule
{
    public override RuleInfo Info { get; } = new("ALB3007", Severity.Error, "Timeout outside of what AWS accepts")
    {
        Effect = "deploy",
        Why = "AWS refuses the value and the deployment rolls back",
    };

    public override IEnumerable<Finding> Check(Deployment deployment)
    {
        var balancers = deployment.LoadBalancers.SelectMany(balancer => Attributes(balancer, balancer.Attributes, TimeoutRanges.LoadBalancerAttributes));
        var groups = deployment.TargetGroups.SelectMany(group => Attributes(group, group.Attributes, TimeoutRanges.TargetGroupAttributesByKey));
        return balancers.Concat(groups).Concat(deployment.TargetGroups.SelectMany(HealthCheck));
    }

    private IEnumerable<Finding> Attributes(
        Resource resource, IReadOnlyDictionary<string, Setting<string>> attributes, IReadOnlyDictionary<string, DurationRange> ranges) =>
        from attribute in attributes
        where ranges.ContainsKey(attribute.Key) && attribute.Value.IsKnown
        let range = ranges[attribute.Key]
        where !(Duration(attribute.Value.Value) is { } duration && range.Accepts(duration))
        select Outside(resource, attribute.Value.Select(text => Duration(text) ?? TimeSpan.Zero), attribute.Key, attribute.Value.ToString(), range);

    private IEnumerable<Finding> HealthCheck(TargetGroup group)
    {
        var (interval, timeout) = (group.HealthCheck.Interval, group.HealthCheck.Timeout);
        if (IsOutside(interval, TimeoutRanges.HealthCheckInterval))
        {
            yield return Outside(group, interval, "HealthCheckIntervalSeconds", interval.ToString(), TimeoutRanges.HealthCheckInterval);
        }
        else if (IsOutside(timeout, TimeoutRanges.HealthCheckTimeout))
        {
            yield return Outside(group, timeout, "HealthCheckTimeoutSeconds", timeout.ToString(), TimeoutRanges.HealthCheckTimeout);
        }
        else if (NeverEnds(group))
        {
            yield return At(group, timeout.IsBuiltIn ? interval : timeout, $"health check timeout of {timeout} is not shorter than the interval of {interval}")
                .See(timeout, "timeout")
                .See(interval, "interval")
                .Because("AWS refuses a health check whose interval is not longer than its timeout, and the deployment rolls back")
                .ToFix($"set {group.Calls("HealthCheckTimeoutSeconds")} below {Wording.Seconds(interval.Value)}, or {group.Calls("HealthCheckIntervalSeconds")} above {Wording.Seconds(timeout.Value)}");
        }
    }

    private Finding Outside(Resource resource, Setting<TimeSpan> setting, string name, string value, DurationRange range) =>
        At(resource, setting, $"{name} of {value} is outside of the {range} s that AWS accepts").ToFix($"set {resource.Calls(name)} to a number of seconds within {range}")
            .Choosing(choice => setting.Value.TotalSeconds > range.To ? choice.Replacing(setting, TimeSpan.FromSeconds(range.To)) : choice);

    private static bool IsOutside(Setting<TimeSpan> setting, DurationRange range) => setting is { IsKnown: true, IsBuiltIn: false } && !range.Accepts(setting.Value);

    /// <summary>Lambda's checks have other defaults, and they are off unless somebody turns them on; https://github.com/aws/aws-cdk/issues/3703 has AWS's answer.</summary>
    private static bool NeverEnds(TargetGroup group)
    {
        var (interval, timeout) = (group.HealthCheck.Interval, group.HealthCheck.Timeout);
        return group.HealthCheck.Enabled.Is(true) && group.TargetType.IsNot(TargetType.Lambda) && interval.IsKnown && timeout.IsKnown
            && !(interval.IsBuiltIn && timeout.IsBuiltIn) && interval.Value <= timeout.Value;
    }

    private static TimeSpan? Duration(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < int.MaxValue
            ? new TimeSpan((long)(seconds * TimeSpan.TicksPerSecond))
            : null;
}
