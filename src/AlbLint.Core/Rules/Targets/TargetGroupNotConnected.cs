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

    // A template without any workload is a frame that others fill, and a listener that others get rules of often has a dummy for all that none of them takes.
    private IEnumerable<Finding> WithoutTargets(Deployment deployment)
    {
        if (deployment.Workloads.Count == 0 || deployment.Workloads.Any(workload => workload.HasUnknownRegistrations))
        {
            yield break;
        }

        var registered = new HashSet<string>(deployment.Targets.Select(target => target.TargetGroup.Key));
        foreach (var listener in deployment.Listeners)
        {
            // Of several target groups one may be empty until traffic moves to it.
            foreach (var forward in listener.Routes.Where(route => route is { Forwards.Count: 1, IsComplete: true }).SelectMany(route => route.Forwards))
            {
                var group = forward.TargetGroup;
                if (!registered.Contains(group.Key) && !group.IsShared && !group.HasUnknownTargets && !IsForOthers(listener, forward))
                {
                    yield return At(group, group.Place, $"listener {listener} forwards to target group {group}, in which nothing is registered")
                        .See(forward.Place, "forwards here")
                        .ToFix("register targets in it, or forward to a target group that has some");
                }
            }
        }
    }

    private static bool IsForOthers(Listener listener, Forward forward) =>
        listener.IsShared && listener.Routes.Any(route => route.ResourceKey == listener.Key && route.Forwards.Contains(forward));

    private IEnumerable<Finding> WithoutListener(Deployment deployment)
    {
        if (deployment.Listeners.Any(listener => listener.Routes.Any(route => !route.IsComplete)))
        {
            yield break;
        }

        var forwarded = new HashSet<string>(
            deployment.Listeners.SelectMany(listener => listener.Routes).SelectMany(route => route.Forwards).Select(forward => forward.TargetGroup.Key));
        foreach (var target in deployment.Targets.Where(target => !forwarded.Contains(target.TargetGroup.Key) && !target.TargetGroup.IsShared))
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
