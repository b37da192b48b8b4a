using AlbLint.Aws;
using AlbLint.Model;

namespace AlbLint.Tests.Kit;

/// <summary>An application that a container of a template is known to run: both have the same server.</summary>
internal static class LinkedApplication
{
    /// <summary>The template's deployment with the application, which takes its place and its server from the first container.</summary>
    public static Deployment In(string yaml, Func<Server, Application> application)
    {
        var template = RuleTest.Deployment(yaml);
        var server = template.Workloads.OfType<EcsService>().Single().TaskDefinition!.Containers[0].Server!;
        return new Deployment
        {
            LoadBalancers = template.LoadBalancers,
            Listeners = template.Listeners,
            TargetGroups = template.TargetGroups,
            Targets = template.Targets,
            Workloads = template.Workloads,
            Applications = [application(server)],
            AssumedIdleTimeout = Setting.Defaulted(ElbDefaults.IdleTimeout, server.Place),
        };
    }

    /// <summary>An application of which nothing is known but its server.</summary>
    public static Application Plain(Server server) => new() { Id = "Shop", Key = "Shop", Place = server.Place, Server = server };
}
