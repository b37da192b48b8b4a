using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Links;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.Joining;

/// <summary>Templates that a project names as those that its application is deployed with.</summary>
public sealed class LinkedTemplates
{
    /// <summary>Finds what is linked.</summary>
    /// <param name="reads">What was read.</param>
    /// <param name="isNamed">Whether the project names a file.</param>
    /// <param name="links">What the project says of the files that it names.</param>
    public LinkedTemplates(IEnumerable<TemplateRead> reads, Func<SourceFile, bool> isNamed, IReadOnlyList<ApplicationLink> links)
    {
        var linked = reads.SelectMany(read => read.Result.Deployments)
            .Where(deployment => deployment.LoadBalancers.Any(IsNamed) || deployment.Workloads.Any(IsNamed)).ToList();
        Deployments = [.. linked.Where(deployment => deployment.LoadBalancers.Any(IsNamed)).Select(WithPossible)];
        Sites = LinkedSites.Of(links, linked);

        bool IsNamed(Resource resource) => isNamed(resource.Place.File);
    }

    /// <summary>
    /// What the templates declare whose load balancers the project names as its own, a deployment for each scenario; without the load balancers that
    /// certainly send requests to others only.
    /// </summary>
    public IReadOnlyList<Deployment> Deployments { get; }

    /// <summary>Where the project's application runs in them.</summary>
    public LinkedSites Sites { get; }

    private static Deployment WithPossible(Deployment deployment) => deployment with
    {
        LoadBalancers = [.. from balancer in deployment.LoadBalancers
                            let paths = deployment.RequestPaths.Where(path => path.LoadBalancer == balancer).ToList()
                            where paths.Count == 0 || paths.Exists(path => LinkedSites.MayRunApplication(path.Target))
                            select balancer],
    };
}
