using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>A target group stands between a listener and targets; without either it is no way for a request.</summary>
internal sealed class TargetGroupNotConnected : Rule
{
    public override RuleInfo Info { get; } = new("ALB2012", Severity.Warning, "Target group without targets, or targets that no listener forwards to")
    {
        Status = [503],
        IsPreview = true,
        Why = "a request that is forwarded to a target group without usable targets gets a 503",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        deployment.IsPartial ? [] : WithoutTargets(deployment).Concat(WithoutListener(deployment));

    private IEnumerable<Finding> WithoutTargets(Deployment deployment)
    {
        if (deployment.Workloads.Any(workload => workload.HasUnknownRegistrations))
        {
            return [];
        }

        var registered = new HashSet<string>(deployment.Targets.Select(target => target.TargetGroup.Key));
        return from listener in deployment.Listeners
               from route in listener.Routes
               where route is { Forwards.Count: 1, IsComplete: true } // of several target groups one may be empty until traffic moves to it
               let forward = route.Forwards[0]
               let targetGroup = forward.TargetGroup
               where !registered.Contains(targetGroup.Key) && !targetGroup.IsShared && !targetGroup.HasUnknownTargets
               where !IsFrame(deployment, targetGroup) && !IsDummy(listener, route)
               select At(targetGroup, targetGroup.Place, $"listener {listener} forwards to target group {targetGroup}, in which nothing is registered")
                   .See(forward.Place, "forwards here")
                   .ToFix("register targets in it, or forward to a target group that has some");
    }

    // A template without anything that could be registered is a frame that others fill.
    private static bool IsFrame(Deployment deployment, TargetGroup group) =>
        !deployment.HasIdleService && !deployment.Workloads.Any(workload => workload is LambdaFunction == group.TargetType.Is(TargetType.Lambda));

    // A listener that others add rules to needs a default action, and an empty target group takes what none of the rules does.
    private static bool IsDummy(Listener listener, Route route) => listener.IsShared && route.ResourceKey == listener.Key;

    private IEnumerable<Finding> WithoutListener(Deployment deployment)
    {
        if (deployment.Listeners.Any(listener => listener.Routes.Any(route => !route.IsComplete)))
        {
            yield break;
        }

        var forwarded = new HashSet<string>(
            deployment.Listeners.SelectMany(listener => listener.Routes).SelectMany(route => route.Forwards).Select(forward => forward.TargetGroup.Key));
        foreach (var target in deployment.Targets.Where(target => !target.IsAlternate && !forwarded.Contains(target.TargetGroup.Key) && !target.TargetGroup.IsShared))
        {
            yield return At(target.TargetGroup, target.TargetGroup.Place, $"{target.Workload} is registered in target group {target.TargetGroup}, but no listener forwards to it")
                .See(target.Place, "registered here")
                .Because(target.Workload is EcsService
                    ? "ECS refuses to create a service whose target group has no load balancer"
                    : "the targets stay unused: no request and no health check reaches them")
                .ToFix($"add a forward action to {target.TargetGroup} to a listener");
        }
    }
}
