using AlbLint.Text;

namespace AlbLint.CloudFormation.Links;

/// <summary>What somebody says of a template that an application is deployed with.</summary>
/// <param name="Template">The template, as it was read.</param>
/// <param name="Workloads">The logical ids of what runs the application: ECS services, task definitions, Auto Scaling groups, instances. Empty when nothing is said.</param>
/// <param name="Container">The name of the container that runs it; null when nothing is said.</param>
public sealed record ApplicationLink(SourceFile Template, IReadOnlyList<string> Workloads, string? Container)
{
    /// <summary>Whether anything is said of where the application runs.</summary>
    public bool IsExplicit => Workloads.Count > 0 || Container is not null;

    /// <summary>How the place is called where this is said, for advice.</summary>
    public LinkWording Wording { get; init; } = LinkWording.ProjectItem;
}

/// <summary>How a link is written.</summary>
/// <param name="Owner">Where it stands: "the project's AlbLintTemplate item".</param>
/// <param name="Workload">How it names what runs the application, with a placeholder {0}.</param>
/// <param name="Container">What its container is called there.</param>
public sealed record LinkWording(string Owner, string Workload, string Container)
{
    /// <summary>An item of a project file.</summary>
    public static LinkWording ProjectItem { get; } = new("the project's AlbLintTemplate item", "Workload=\"{0}\"", "Container");

    /// <summary>A link in the configuration file.</summary>
    public static LinkWording ConfigurationFile { get; } = new("the link in .alblint.yml", "resource: {0}", "container");
}
