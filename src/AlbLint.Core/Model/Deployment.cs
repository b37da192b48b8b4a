using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>
/// Everything that is declared together, as it stands in one scenario. Rules look at nothing else.
/// Resources that cannot exist in the scenario are not in it.
/// </summary>
public sealed record Deployment
{
    private IReadOnlyList<RequestPath>? _paths;

    /// <summary>The load balancers, in reading order.</summary>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>The listeners of Application Load Balancers.</summary>
    public IReadOnlyList<Listener> Listeners { get; init; } = [];

    /// <summary>The target groups of Application Load Balancers.</summary>
    public IReadOnlyList<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>Every registration that can be seen.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Every workload, registered or not.</summary>
    public IReadOnlyList<Workload> Workloads { get; init; } = [];

    /// <summary>Applications whose source was read. One that no workload is known to run stands for itself.</summary>
    public IReadOnlyList<Application> Applications { get; init; } = [];

    /// <summary>
    /// The idle timeout to hold applications against whose load balancer is not known: what the configuration says, else AWS's default;
    /// null when applications are judged only together with a load balancer of the deployment.
    /// </summary>
    public Setting<TimeSpan>? AssumedIdleTimeout { get; init; }

    /// <summary>
    /// The load balancer that somebody says stands in front of <see cref="StandaloneApplications"/>, where nothing shows through which target
    /// group; null when nobody says so. Nothing is assumed then.
    /// </summary>
    public LoadBalancer? LinkedLoadBalancer { get; init; }

    /// <summary>
    /// Whether <see cref="StandaloneApplications"/> are meant to stand behind a load balancer: somebody added the package to their projects. What a
    /// repository holds besides may as well be for a developer's machine, or have a proxy before it on the same one.
    /// </summary>
    public bool IsMeantForLoadBalancer { get; init; }

    /// <summary>Whether an ECS service beside these resources certainly registers in no target group, perhaps because that was forgotten.</summary>
    public bool HasIdleService { get; init; }

    /// <summary>Whether parts of the source could not be read, so that nothing may be called missing.</summary>
    public bool IsPartial { get; init; }

    /// <summary>
    /// The construct paths of the resources that take a value from a place, those of one type together: in a program one literal may serve several.
    /// The same function for all that one run of a program makes. Null in a template, where each place belongs to the resource that it stands in.
    /// </summary>
    public Func<Place, IEnumerable<IReadOnlyCollection<string>>>? UsersOf { get; init; }

    /// <summary>What is assumed of conditions.</summary>
    public Scenario Scenario { get; init; } = Scenario.Only;

    /// <summary>Deployments of the same name are the same resources in different scenarios.</summary>
    public string Name { get; init; } = "";

    /// <summary>Every way of a request that can be seen, each load balancer, listener and target once.</summary>
    public IReadOnlyList<RequestPath> RequestPaths => _paths ??= FindRequestPaths();

    /// <summary>The application whose server this is; null when it is another server.</summary>
    public Application? ApplicationOf(Server server) => Applications.FirstOrDefault(application => ReferenceEquals(application.Server, server));

    /// <summary>Applications that no workload is known to run, so that nothing is known of the load balancer in front of them.</summary>
    public IEnumerable<Application> StandaloneApplications =>
        Applications.Where(application => !Workloads.Any(workload => workload.Servers.Any(server => ReferenceEquals(server, application.Server))));

    /// <summary>
    /// Whether one of <see cref="StandaloneApplications"/> certainly serves its own machine only and nothing says that it is meant to be reached from
    /// outside: it is for a developer's machine, or has a proxy before it on the same one.
    /// </summary>
    public bool IsLocal(Application application) =>
        application.Server.IsLoopbackOnly && !application.HasImage && !IsMeantForLoadBalancer && LinkedLoadBalancer is null && StandaloneApplications.Contains(application);

    /// <summary>
    /// Applications behind load balancers of which nothing is known: <see cref="StandaloneApplications"/> that are not local, and those in target groups
    /// that no listener here leads to.
    /// </summary>
    public IEnumerable<Application> ApplicationsBehindUnknown => StandaloneApplications.Where(application => !IsLocal(application)).Concat(Applications.Where(application =>
        Targets.Any(target => ReferenceEquals(target.Server, application.Server)) && !RequestPaths.Any(path => ReferenceEquals(path.Server, application.Server))));

    /// <summary>The same with those of the applications that one of its workloads is known to run.</summary>
    public Deployment WithRunning(IReadOnlyList<Application> applications) => this with
    {
        Applications = [.. applications.Where(application => Workloads.Any(workload => workload.Servers.Any(server => ReferenceEquals(server, application.Server))))],
    };

    private List<RequestPath> FindRequestPaths()
    {
        var targets = Targets.ToLookup(target => target.TargetGroup.Key);
        var paths = new List<RequestPath>();
        var seen = new HashSet<(string, Target)>();
        foreach (var listener in Listeners)
        {
            if (listener.LoadBalancer is not { } loadBalancer)
            {
                continue;
            }

            foreach (var route in listener.Routes)
            {
                foreach (var forward in route.Forwards)
                {
                    foreach (var target in targets[forward.TargetGroup.Key])
                    {
                        if (seen.Add((listener.Key, target)))
                        {
                            paths.Add(new RequestPath(loadBalancer, listener, route, target));
                        }
                    }
                }
            }
        }

        return paths;
    }
}
