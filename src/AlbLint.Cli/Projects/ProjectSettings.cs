using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.CSharp.Configuration;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>The files beside a project file that decide what its application does where it is deployed.</summary>
internal static class ProjectSettings
{
    /// <summary>appsettings files and Dockerfiles in a folder, by name.</summary>
    public static IReadOnlyList<SourceFile> In(string folder, Surroundings surroundings) =>
    [
        .. Directory.EnumerateFiles(folder).Where(path => IsSettings(Path.GetFileName(path)) || IsDockerfile(path)).Order(StringComparer.Ordinal)
            .Select(path => Read(path, surroundings)).OfType<SourceFile>(),
    ];

    /// <summary>Whether a path's file is a Dockerfile.</summary>
    public static bool IsDockerfile(string path) => ProjectDockerfile.IsNamed(Path.GetFileName(path));

    /// <summary>A file by its full path; null when it cannot be read.</summary>
    public static SourceFile? Read(string path, Surroundings surroundings)
    {
        try
        {
            return new SourceFile(surroundings.ShownPath(path), surroundings.Changed.GetValueOrDefault(path) ?? InputText.Read(path));
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    private static bool IsSettings(string name) =>
        name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
