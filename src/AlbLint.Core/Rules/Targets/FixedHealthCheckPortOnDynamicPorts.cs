using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>A fixed port for all tasks, where each has another one.</summary>
internal sealed class FixedHealthCheckPortOnDynamicPorts : Rule
{
    public override RuleInfo Info { get; } = new("ALB2017", Severity.Error, "Fixed health check port although host ports are dynamic")
    {
        Effect = "unhealthy",
        Why = "every task listens on a host port of its own, so no health check reaches one, and ECS replaces the tasks again and again",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets
        where DynamicPorts.Miss(target)
        let check = target.TargetGroup.HealthCheck.Port
        select At(target.TargetGroup, check, $"health checks look at port {check}, but the host port of {target.Workload} is dynamic")
            .See(target.TrafficPort.Place, "dynamic host port")
            .ToFix($"write {target.TargetGroup.Writes("HealthCheckPort", "traffic-port")}")
            .Replacing(check, "traffic-port");
}
