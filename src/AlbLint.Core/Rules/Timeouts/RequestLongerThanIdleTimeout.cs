using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>
/// While a request is worked on, no byte moves on its connections, so the idle timeout is also the longest silence before an answer.
/// It guards client connections too, hence Lambda targets, which have no connection of their own:
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#connection-idle-timeout
/// </summary>
internal sealed class RequestLongerThanIdleTimeout : Rule
{
    private const string WhyOfFunctions =
        "the client's connection carries nothing while the function runs, so the load balancer gives up on it after the idle timeout, while the function runs on";

    public override RuleInfo Info { get; } = new("ALB3005", Severity.Warning, "Requests may take longer than the load balancer's idle timeout")
    {
        Status = [504],
        Why = "the load balancer gives up on a target that stays silent for the idle timeout and answers 504, while the target works on",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from time in RequestTime.In(deployment)
        let idle = time.Idle
        where idle.Time.IsKnown && time.Longest.Value > idle.Time.Value
        select idle.ShowIn(At(time.Owner, time.Longest, $"{time.Name} of {time.Longest} exceeds {idle}"))
            .Because(time.Path?.Workload is LambdaFunction ? WhyOfFunctions : Info.Why)
            .ToFix($"set {idle.Name} of {idle.Owner} above {Wording.Seconds(time.Longest.Value)}, or {time.Name} to at most {Wording.Seconds(idle.Time.Value)}")
            .Choosing(choice => idle.Above(time.Longest.Value) is { } enough ? choice.Writing(idle.Time, idle.LoadBalancer!.MoreProperties, "idle_timeout.timeout_seconds", enough) : choice);
}
