using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>
/// Requests that a leaving target still works on and that something ends too early. ECS first drains a task (deregistration delay), then sends
/// SIGTERM, then after the stop timeout SIGKILL, so a delay longer than the stop timeout is no fault:
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-connection-draining.html
/// </summary>
internal sealed class ShutdownCutShort : Rule
{
    public override RuleInfo Info { get; } = new("ALB3006", Severity.Warning, "Requests that are still running cut off when their target leaves")
    {
        Status = [502],
        IsPreview = true,
        Why = "each deployment and each scale-in ends requests in the middle, and their clients get a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) => OutlivedDelays(deployment).Concat(OutlivedStops(deployment));

    /// <summary>The load balancer closes a connection whose request still runs at the end of the delay. Lambda targets have no delay.</summary>
    private IEnumerable<Finding> OutlivedDelays(Deployment deployment) =>
        from time in RequestTime.In(deployment)
        let path = time.Path
        where path is { Workload: not LambdaFunction }
        let delay = path.TargetGroup.DeregistrationDelay
        where delay.IsKnown && time.Longest.Value > delay.Value
        select At(path.TargetGroup, delay, $"deregistration delay of {delay} ends before {time.Name} of {time.Longest}")
            .See(time.Longest, time.Name)
            .Because("a target that leaves keeps its requests only until the deregistration delay ends; then the load balancer answers 502")
            .ToFix($"set {path.TargetGroup.Calls("deregistration_delay.timeout_seconds")} of {path.TargetGroup} to at least {Wording.Seconds(time.Longest.Value)}");

    /// <summary>Nothing is said when nobody chose either time: then nobody expects requests as long as that.</summary>
    private IEnumerable<Finding> OutlivedStops(Deployment deployment) =>
        from path in deployment.RequestPaths
        where path.Workload is EcsService && path.Target.Container is not null && path.Server?.ShutdownTimeout is { IsKnown: true }
        let shutdown = path.Server!.ShutdownTimeout!
        let stop = path.Target.Container!.StopTimeout
        where stop.IsKnown && shutdown.Value >= stop.Value && !(shutdown.IsBuiltIn && stop.IsBuiltIn)
        select At(path.ServerOwner, stop, $"stop timeout of {stop} leaves no time for {path.Server!.Name}'s shutdown timeout of {shutdown}")
            .See(shutdown, "shutdown timeout")
            .Because("ECS kills the container while the server still waits for its last requests, and their clients get a 502")
            .ToFix($"set StopTimeout above {Wording.Seconds(shutdown.Value)}, or the shutdown timeout below {Wording.Seconds(stop.Value)}");
}
