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
}
