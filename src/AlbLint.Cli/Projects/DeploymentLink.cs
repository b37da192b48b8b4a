using AlbLint.Cli.Configuration;
using AlbLint.CloudFormation.Links;
using AlbLint.CSharp.Projects;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>What an AlbLintTemplate item of a project, or a link in the configuration file, says of where an application runs.</summary>
/// <param name="Template">The full path of the template, or of the C# project with the CDK program.</param>
/// <param name="Workloads">Logical ids or construct paths; empty when nothing is said.</param>
/// <param name="Container">The container; null when nothing is said.</param>
/// <param name="Wording">How it is written.</param>
internal sealed record DeploymentLink(string Template, IReadOnlyList<string> Workloads, string? Container, LinkWording Wording)
{
    private const string Item = "AlbLintTemplate";

    /// <summary>The links of a project.</summary>
    public static IReadOnlyList<DeploymentLink> Of(ProjectFile project, Settings settings)
    {
        var excluded = project.Items.Where(item => item.Type == Item && item.Operation == ItemOperation.Remove)
            .SelectMany(item => item.Values).Select(value => new FilePattern(value, project.Folder)).ToList();
        var items = from item in project.Included(Item)
                    from file in item.Values.SelectMany(value => new FilePattern(value, project.Folder).Files())
                    where !excluded.Exists(pattern => pattern.Matches(file))
                    select new DeploymentLink(
                        file,
                        item["Workload"].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries),
                        item["Container"].Trim() is { Length: > 0 } container ? container : null,
                        LinkWording.ProjectItem);
        var links = from link in settings.Links
                    where link.Project == project.FullPath || link.Project.TrimEnd('/') == project.Folder
                    select Of(link);
        return [.. items.Concat(links)];
    }

    /// <summary>A link of the configuration file.</summary>
    public static DeploymentLink Of(ProjectLink link) => new(link.Template, link.Resource is { } resource ? [resource] : [], link.Container, LinkWording.ConfigurationFile);

    /// <summary>The same of a template that was read.</summary>
    public ApplicationLink To(SourceFile template) => new(template, Workloads, Container) { Wording = Wording };
}
