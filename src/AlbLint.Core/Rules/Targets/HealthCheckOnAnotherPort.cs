using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules.Network;

namespace AlbLint.Rules.Targets;

/// <summary>A proxy's admin port or a management port can be healthy while the port that serves requests is not.</summary>
internal sealed class HealthCheckOnAnotherPort : Rule
{
    public override RuleInfo Info { get; } = new("ALB2008", Severity.Info, "Health check looks at another port than requests use")
    {
        Effect = "hides",
        Why = "a target stays healthy while nothing answers on the port that requests use, and every request gets a 502 or 504",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets.Except(HealthCheckPortFaults.Of(deployment))
        let check = target.TargetGroup.HealthCheck.Port
        let number = check.IsKnown ? check.Value : null
        where number is not null && target.TrafficPort.IsKnown
        where !target.TrafficPort.Value.Covers(PortRange.Single(number.Value)) && !DynamicPorts.Miss(target)
        select At(target.TargetGroup, check, $"health checks look at port {check}, requests go to port {target.TrafficPort}")
            .See(target.TrafficPort, "traffic port")
            .ToFix($"write {target.TargetGroup.Writes("HealthCheckPort", "traffic-port")} and check a path of the application")
            .Choosing(choice => choice.Replacing(check, "traffic-port"));
}
