using AlbLint.Cli.Commands;
using AlbLint.Cli.Projects.Compose;
using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>What an image is built from: a directory with a Dockerfile.</summary>
/// <param name="directory">The directory, a full path.</param>
/// <param name="dockerfile">The Dockerfile, up to the stage that is built.</param>
/// <param name="surroundings">Where files are.</param>
internal sealed class BuildContext(string directory, SourceFile dockerfile, Surroundings surroundings)
{
    public string Directory => directory;

    public SourceFile Dockerfile => dockerfile;

    /// <summary>The folder of the Dockerfile, a full path.</summary>
    public string DockerfileFolder => Path.GetDirectoryName(surroundings.FullPath(dockerfile.Path))!;

    /// <summary>The image; null when the Dockerfile builds none.</summary>
    public BuiltImage? Image { get; } = DockerfileReader.ReadImage(dockerfile);

    /// <summary>What a container's image is built from; null when that is not known or not there.</summary>
    /// <param name="container">The container.</param>
    /// <param name="root">The directory that relative paths start in.</param>
    /// <param name="surroundings">Where files are.</param>
    public static BuildContext? Of(Container? container, string root, Surroundings surroundings)
    {
        if (container?.Build is not { Directory.IsKnown: true, Dockerfile.IsKnown: true } build || build.Directory.Value.Contains('\0') || build.Dockerfile.Value.Contains('\0'))
        {
            return null;
        }

        var directory = Path.GetFullPath(build.Directory.Value.Replace('\\', '/'), root);
        return ProjectSettings.Read(Path.GetFullPath(build.Dockerfile.Value.Replace('\\', '/'), directory), surroundings) is { } file && DockerfileBuild.Of(file, build) is { } dockerfile
            ? new BuildContext(directory, dockerfile, surroundings) : null;
    }

    /// <summary>What a Compose file builds; null when that is not there, or depends on what the build is given.</summary>
    public static BuildContext? Of(ComposeBuild build, Surroundings surroundings) =>
        ProjectSettings.Read(build.Dockerfile, surroundings) is { } file
        && DockerfileBuild.Of(file, build.Target, build.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { } dockerfile
            ? new BuildContext(build.Context, dockerfile, surroundings) : null;

    /// <summary>The server in the container by what the image starts and by the configuration that is copied into it; null when nothing is certain.</summary>
    public Server? ServerOf(Container container) => Image is null ? null : ImageServer.Of(Image, container, new BuildFiles(
        path => ProjectSettings.Read(Path.Combine(directory, path), surroundings), path => Files(path, below: false), path => Files(path, below: true)));

    // Linked directories can lead round in a circle.
    private IReadOnlyList<string> Files(string path, bool below) => !System.IO.Directory.Exists(Path.Combine(directory, path)) ? [] :
    [
        .. System.IO.Directory.EnumerateFiles(Path.Combine(directory, path), "*", new EnumerationOptions { RecurseSubdirectories = below, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
            .Select(file => Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal),
    ];
}
