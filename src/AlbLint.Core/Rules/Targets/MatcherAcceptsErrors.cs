using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// A wrong path, a missing route, a refused Host header all answer 4xx: none of them is a server that serves.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
/// </summary>
internal sealed class MatcherAcceptsErrors : Rule
{
    private const int LastSuccess = 399;

    public override RuleInfo Info { get; } = new("ALB2009", Severity.Warning, "Health check accepts error statuses")
    {
        Effect = "hides",
        Why = "a target that answers nothing but errors stays healthy and keeps getting requests",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from targetGroup in deployment.TargetGroups
        let matcher = targetGroup.HealthCheck.Matcher
        where matcher.IsKnown && !targetGroup.HealthCheck.Enabled.Is(false) && !targetGroup.ProtocolVersion.Is(ProtocolVersion.GRPC)
        let statuses = StatusRange.Parse(matcher.Value)
        where statuses is not null && statuses.Any(range => range.To > LastSuccess)
        select Fault(targetGroup, matcher, statuses);

    private Finding Fault(TargetGroup group, Setting<string> matcher, IReadOnlyList<StatusRange> statuses)
    {
        var finding = At(group, matcher, $"health check accepts status {matcher}, client errors from 400 up included");
        var kept = string.Join(",", statuses.Select(range => range.UpTo(LastSuccess)).Where(range => range is not null));
        return kept.Length == 0
            ? finding.ToFix($"check a path that answers 200 and write {group.Writes("HttpCode", 200)}")
            : finding.ToFix($"write {group.Writes("HttpCode", kept)}").Replacing(matcher, kept);
    }
}
