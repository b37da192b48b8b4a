using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// A target group belongs to a load balancer only once a listener or listener rule forwards to it, and CloudFormation creates what does not refer to each other at the
/// same time. See https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html
/// </summary>
internal sealed class ServiceCreatedBeforeListener : Rule
{
    public override RuleInfo Info { get; } = new("ALB2015", Severity.Warning, "ECS service may be created before the listener that its target group needs")
    {
        Effect = "deploy",
        Why = "ECS refuses to create a service whose target group has no load balancer yet; whether that happens depends on which resource is faster",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets
        let service = target.Workload as EcsService
        let earlier = service?.CreatedAfter
        where earlier is not null
        let routes = Routes(deployment, target.TargetGroup).ToList()
        where routes.Count > 0 && routes.All(route => StackOf(route.ResourceKey) == StackOf(service.Key) && !earlier.Contains(route.ResourceKey))
        let finding = At(service, service.Place, $"{service} does not wait for {routes[0].ResourceId}, which gives {target.TargetGroup} its load balancer")
            .See(target.Place, $"registers in {target.TargetGroup}")
            .See(routes[0].Place, $"forwards to {target.TargetGroup}")
            .ToFix(service.IsInCode() ? $"call AddDependency with {routes[0].ResourceId} on {service}" : $"add DependsOn: {routes[0].ResourceId} to {service}")
        select service.MoreDependencies?.Write("DependsOn", routes[0].ResourceId) is { } edit ? finding.WithEdit(edit.Place, edit.NewText) : finding;

    private static IEnumerable<Route> Routes(Deployment deployment, TargetGroup group) =>
        from listener in deployment.Listeners
        from route in listener.Routes
        where route.Forwards.Any(forward => forward.TargetGroup.Key == @group.Key)
        select route;

    private static string StackOf(string key) => key.Substring(0, key.LastIndexOf('/') + 1);
}
