using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// A target in a zone that the load balancer is not enabled in is registered, but unused.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#availability-zones
/// </summary>
internal sealed class TargetsOutsideLoadBalancerZones : Rule
{
    public override RuleInfo Info { get; } = new("ALB2014", Severity.Warning, "Targets run in a zone that the load balancer is not enabled in")
    {
        Status = [503],
        IsPreview = true,
        Why = "targets in such a zone stay unused; when all of them are, every request gets a 503",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from path in deployment.RequestPaths
        let enabled = path.LoadBalancer.Subnets
        where enabled.IsComplete && enabled.Subnets.Count > 0
        from subnet in path.Workload.Subnets.Subnets
        where enabled.Subnets.All(other => other.Key != subnet.Key && ZoneComparison.CertainlyDiffer(other.AvailabilityZone, subnet.AvailabilityZone))
        select At(path.Workload, path.Workload.Subnets.Place, $"{path.Workload} runs in {Named(subnet)}, {path.LoadBalancer} only in {string.Join(" and ", enabled.Subnets.Select(Named))}")
            .See(subnet.AvailabilityZone.Place, $"zone of {subnet}")
            .See(enabled.Place, $"subnets of {path.LoadBalancer}")
            .ToFix($"enable {path.LoadBalancer} in a subnet of that zone, or run {path.Workload} elsewhere");

    private static string Named(Subnet subnet) => subnet.AvailabilityZone.IsKnown ? $"{subnet} ({subnet.AvailabilityZone})" : subnet.Id;
}
