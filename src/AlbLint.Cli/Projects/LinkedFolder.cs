using AlbLint.Cli.Commands;
using AlbLint.Cli.Configuration;
using AlbLint.Cli.Inputs;

namespace AlbLint.Cli.Projects;

/// <summary>A directory that the configuration file links and that has a Dockerfile instead of a C# project: what runs there may be written in any language.</summary>
/// <param name="Context">What the image is built from.</param>
/// <param name="Links">Where it runs.</param>
internal sealed record LinkedFolder(BuildContext Context, IReadOnlyList<DeploymentLink> Links)
{
    private const string Usual = "Dockerfile";

    /// <summary>The folders, in the order that they are first linked.</summary>
    /// <param name="settings">What is configured.</param>
    /// <param name="surroundings">Where files are.</param>
    /// <param name="unread">Takes links to what is not there.</param>
    public static IReadOnlyList<LinkedFolder> Of(Settings settings, Surroundings surroundings, List<UnreadInput> unread)
    {
        var folders = new List<LinkedFolder>();
        foreach (var links in settings.Links.GroupBy(link => link.Project.TrimEnd('/'), StringComparer.Ordinal))
        {
            if (ContextAt(links.Key, surroundings, unread) is { } context)
            {
                folders.Add(new LinkedFolder(context, [.. links.Select(DeploymentLink.Of)]));
            }
        }

        return folders;
    }

    private static BuildContext? ContextAt(string path, Surroundings surroundings, List<UnreadInput> unread)
    {
        var isFile = File.Exists(path);
        if (isFile ? ProjectPaths.IsProject(path) : Directory.Exists(path) && Directory.EnumerateFiles(path, "*" + ProjectPaths.Extension).Any())
        {
            return null; // its project says more
        }

        var dockerfile = isFile ? path : Path.Combine(path, Usual);
        if (ProjectSettings.IsDockerfile(dockerfile) && ProjectSettings.Read(dockerfile, surroundings) is { } file)
        {
            return new BuildContext(Path.GetDirectoryName(dockerfile)!, file, surroundings);
        }

        unread.Add(new UnreadInput(
            surroundings.ShownPath(path), (Path.Exists(path) ? "no C# project and no Dockerfile" : "no such file or directory") + $", but a link in {SettingsFile.Name} names it"));
        return null;
    }
}
