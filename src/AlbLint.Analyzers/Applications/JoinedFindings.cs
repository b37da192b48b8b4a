using AlbLint.Analyzers.Templates;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Analyzers.Applications;

/// <summary>What comes of templates together with the application that runs in them.</summary>
internal static class JoinedFindings
{
    /// <summary>The findings in the templates, and those in the application.</summary>
    /// <param name="read">Templates with some of the sites.</param>
    /// <param name="sites">Where the application runs.</param>
    /// <param name="start">The application as it runs in a container, or on an instance when there is none.</param>
    /// <param name="unknown">A deployment that says what load balancer to assume where none is seen.</param>
    /// <param name="isTemplate">Whether a file is a template.</param>
    public static IReadOnlyList<Finding> Of(
        TemplateRead read, ISet<Place> sites, Func<Container?, Application> start, Deployment unknown, Func<SourceFile, bool> isTemplate)
    {
        var applications = new HashSet<Application>();
        var result = read.Again(site =>
        {
            if (!sites.Contains(site.Place))
            {
                return null;
            }

            var application = start(site.Container);
            applications.Add(application);
            return application.Server;
        });
        List<Deployment> deployments =
        [
            .. from deployment in result.Deployments
               select deployment.WithRunning([.. applications]) with { AssumedIdleTimeout = unknown.AssumedIdleTimeout, LinkedLoadBalancer = unknown.LinkedLoadBalancer },
        ];

        // What the application does does not depend on scenarios that it is not in.
        var linter = new Linter();
        var inTemplates = linter.Lint(deployments).Where(finding => isTemplate(finding.Place.File));
        var inApplication = linter.Lint(deployments.Where(deployment => deployment.Applications.Count > 0)).Where(finding => !isTemplate(finding.Place.File));
        return SuppressionFilter.Apply([.. result.Faults, .. inTemplates, .. inApplication], result.Suppressions);
    }
}
