using AlbLint.Model;

namespace AlbLint.CSharp.Joining;

/// <summary>An application with what stands in front of it.</summary>
public static class LinkedDeployments
{
    private const string Name = "application";

    /// <summary>
    /// The application behind the load balancers of the linked templates, in each scenario. Behind which of several it is, nobody says: what
    /// is wrong for the shortest idle timeout is wrong for all.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="assumed">What it is held against without a linked template.</param>
    /// <param name="linked">The deployments of the linked templates that have load balancers; without those that certainly are before other servers only.</param>
    public static IEnumerable<Deployment> Of(Application application, Setting<TimeSpan> assumed, IReadOnlyList<Deployment> linked) =>
        linked.Count > 0 && linked.All(deployment => deployment.Name == linked[0].Name)
            ? linked.Select(deployment => Behind(application, deployment.LoadBalancers, deployment.Scenario))
            : [OfAll(application, assumed, linked)];

    /// <summary>The same whatever the scenario is.</summary>
    public static Deployment OfAll(Application application, Setting<TimeSpan> assumed, IReadOnlyList<Deployment> linked) => linked.Count == 0
        ? new Deployment { Name = Name, Applications = [application], AssumedIdleTimeout = assumed }
        : Behind(application, linked.SelectMany(deployment => deployment.LoadBalancers), Scenario.Only);

    private static Deployment Behind(Application application, IEnumerable<LoadBalancer> loadBalancers, Scenario scenario) => new()
    {
        Name = Name,
        Applications = [application],
        LinkedLoadBalancer = loadBalancers.OrderBy(one => one.IdleTimeout.TryGet(out var time) ? time : TimeSpan.Zero).FirstOrDefault(),
        Scenario = scenario,
    };
}
