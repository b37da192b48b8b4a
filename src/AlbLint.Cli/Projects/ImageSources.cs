using AlbLint.Cli.Projects.Compose;
using AlbLint.CloudFormation;
using AlbLint.Model;

namespace AlbLint.Cli.Projects;

/// <summary>What is known of images besides the programs and templates that name them.</summary>
/// <param name="Applications">Finds the C# applications in them.</param>
/// <param name="Composed">Those that Compose files build.</param>
/// <param name="Folders">Directories that are linked.</param>
internal sealed record ImageSources(ImageProjects Applications, ComposedImages Composed, IReadOnlyList<LinkedFolder> Folders)
{
    /// <summary>Whether any container of templates runs an image of which it is known what it is built from.</summary>
    public bool Build(TemplateRead read) => Composed.Any && read.Result.Deployments.SelectMany(deployment => deployment.Workloads).OfType<EcsService>()
        .SelectMany(service => service.TaskDefinition?.Containers ?? []).Any(container => Composed.Of(container) is not null);
}
