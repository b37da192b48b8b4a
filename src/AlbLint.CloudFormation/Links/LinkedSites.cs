using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Links;

/// <summary>
/// Where an application runs that is linked to templates: where its links say, or, where none says anything, in the only container that load
/// balancers send requests to and that may run it.
/// </summary>
public sealed class LinkedSites
{
    private LinkedSites(HashSet<Place> places, IReadOnlyList<Finding> faults) => (Places, Faults) = (places, faults);

    /// <summary>The <see cref="ServerSite.Place"/> of each; empty when nothing is certain.</summary>
    public ISet<Place> Places { get; }

    /// <summary>What is wrong with the links, each at the beginning of the template.</summary>
    public IReadOnlyList<Finding> Faults { get; }

    /// <summary>Finds them.</summary>
    /// <param name="links">The links.</param>
    /// <param name="deployments">What the templates declare, in every scenario, read without the application.</param>
    public static LinkedSites Of(IReadOnlyList<ApplicationLink> links, IReadOnlyList<Deployment> deployments)
    {
        var named = links.Where(link => link.IsExplicit).Select(link => new NamedSites(link, deployments)).ToList();
        return named.Count > 0 ? new([.. named.SelectMany(sites => sites.Places)], [.. named.SelectMany(sites => sites.Faults)])
            : OnlyOne(deployments) is { } place ? new([place], [])
            : new([], []);
    }

    /// <summary>Whether requests to a target may come to an application of one's own, rather than to a server that is known or to what no application is in.</summary>
    public static bool MayRunApplication(Target target) => target.Workload switch
    {
        EcsService { TaskDefinition.HasInboundProxy: true } => false,
        EcsService => target.Container is not { } container || KnownServers.MayBeOwnDotNet(container),
        _ => target.Server is null,
    };

    /// <summary>
    /// Of what is no container nobody knows whether a proxy on the same machine stands before the application. In a task, a second image of one's own may be such a proxy.
    /// </summary>
    private static Place? OnlyOne(IReadOnlyList<Deployment> deployments)
    {
        var targets = deployments.SelectMany(deployment => deployment.Targets).Where(MayRunApplication).ToList();
        var places = targets.Select(target => target.Container?.Place).Distinct().ToList();
        return places is [{ } only] && targets.TrueForAll(IsAlone) && !deployments.Any(deployment => deployment.TargetGroups.Any(group => group.HasUnknownTargets)) ? only : null;
    }

    private static bool IsAlone(Target target) =>
        target.Workload is EcsService { TaskDefinition: { IsComplete: true } task } && task.Containers.Count(KnownServers.MayBeOwnDotNet) == 1;
}
