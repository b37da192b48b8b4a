using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Links;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Tests.Kit;

/// <summary>Runs an example of a web project with the template that it is linked to.</summary>
internal static class LinkedPage
{
    /// <summary>All findings of all rules in both.</summary>
    public static IReadOnlyList<Finding> Findings(PageExample example)
    {
        TemplateInput[] inputs = [new(new SourceFile(PageExample.TemplateFile, example.Template!.Content))];
        var sites = LinkedSites.Of([new ApplicationLink(inputs[0].File, [], null)], DeploymentReader.Read(inputs, new ReadOptions()).Deployments);
        var applications = new List<Application>();
        var result = DeploymentReader.Read(inputs, new ReadOptions(serverOf: site =>
        {
            if (!sites.Places.Contains(site.Place) || WebProject.ReadIn(site.Container!, example.Input.Content, example.Settings?.Content, example.Image?.Content) is not { } application)
            {
                return null;
            }

            applications.Add(application);
            return application.Server;
        }));
        Assert.NotEmpty(applications); // the template runs the project for certain
        return SuppressionFilter.Apply([.. result.Faults, .. new Linter().Lint(result.Deployments.Select(deployment => deployment.WithRunning(applications)))], result.Suppressions);
    }
}
