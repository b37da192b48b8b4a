using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Observability;

/// <summary>The access log is the one place that holds the load balancer's and the target's status code of a request side by side.</summary>
internal sealed class AccessLogsOff : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB1001", Severity.Info, "Access logs are off, so a 5xx cannot be told apart afterwards")
    {
        Why = "metrics count 502, 503 and 504 but do not say which target, request and timing were behind them, and logs cannot be had for the past",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from loadBalancer in deployment.LoadBalancers
        where loadBalancer.AccessLogs.Enabled.Is(false)
        select At(loadBalancer, loadBalancer.AccessLogs.Enabled, $"access logs of {loadBalancer} are off")
            .ToFix(loadBalancer.ConstructPath is null
                ? "set access_logs.s3.enabled to true and access_logs.s3.bucket in LoadBalancerAttributes"
                : "call alb.LogAccessLogs(bucket)");
}
