using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.CSharp.Joining;

/// <summary>What comes of infrastructure together with the applications that run in it.</summary>
public static class JoinedFindings
{
    /// <summary>The findings in templates, and those in the applications.</summary>
    /// <param name="read">Templates with some of the sites.</param>
    /// <param name="startedAt">The application that runs at a site, as it is started there; null when none is known.</param>
    /// <param name="unknown">A deployment that says what load balancer to assume where none is seen.</param>
    /// <param name="isTemplate">Whether a file is a template.</param>
    public static IReadOnlyList<Finding> Of(TemplateRead read, Func<ServerSite, Application?> startedAt, Deployment unknown, Func<SourceFile, bool> isTemplate)
    {
        var result = Read(read.Again, startedAt, out var applications);
        return SuppressionFilter.Apply([.. result.Faults, .. Of(result.Deployments, applications, unknown, isTemplate)], result.Suppressions);
    }

    /// <summary>The findings in infrastructure, and those in the applications.</summary>
    /// <param name="deployments">What is deployed, in every scenario.</param>
    /// <param name="applications">The applications, whose servers are those of workloads in it.</param>
    /// <param name="unknown">A deployment that says what load balancer to assume where none is seen.</param>
    /// <param name="isInfrastructure">Whether a file declares what is deployed.</param>
    public static IEnumerable<Finding> Of(
        IReadOnlyList<Deployment> deployments, IReadOnlyCollection<Application> applications, Deployment unknown, Func<SourceFile, bool> isInfrastructure)
    {
        List<Deployment> joined =
        [
            .. from deployment in deployments
               select deployment.WithRunning([.. applications]) with { AssumedIdleTimeout = unknown.AssumedIdleTimeout, LinkedLoadBalancer = unknown.LinkedLoadBalancer },
        ];

        // What the application does does not depend on scenarios that it is not in.
        var linter = new Linter();
        return linter.Lint(joined).Where(finding => isInfrastructure(finding.Place.File))
            .Concat(linter.Lint(joined.Where(deployment => deployment.Applications.Count > 0)).Where(finding => !isInfrastructure(finding.Place.File)));
    }

    /// <summary>Reads infrastructure with the servers of the applications in it.</summary>
    /// <param name="read">Reads it, with servers of some sites known.</param>
    /// <param name="startedAt">The application that runs at a site, as it is started there; null when none is known.</param>
    /// <param name="applications">The applications that were asked for and are there.</param>
    public static T Read<T>(Func<Func<ServerSite, Server?>, T> read, Func<ServerSite, Application?> startedAt, out IReadOnlyCollection<Application> applications)
    {
        var started = new HashSet<Application>();
        var result = read(site =>
        {
            var application = startedAt(site);
            if (application is not null)
            {
                started.Add(application);
            }

            return application?.Server;
        });
        applications = started;
        return result;
    }
}
