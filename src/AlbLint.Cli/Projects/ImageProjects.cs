using AlbLint.Cli.Commands;
using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>
/// Finds the application in an image that a program builds from a directory. Which of several projects below it the image starts, the
/// Dockerfile's entry point says; or there is only one, in the directory of the Dockerfile, else anywhere below.
/// </summary>
/// <param name="root">The directory that relative paths start in.</param>
/// <param name="applications">All applications.</param>
/// <param name="surroundings">Where files are.</param>
internal sealed class ImageProjects(string root, IReadOnlyList<RunnableApplication> applications, Surroundings surroundings)
{
    /// <summary>The application in a container's image, with the Dockerfile; null when it is not certain.</summary>
    public (RunnableApplication Application, SourceFile? Dockerfile)? Of(Container? container) =>
        container?.Build is { Directory.IsKnown: true, Dockerfile.IsKnown: true } build && build.Directory.Value.IndexOf('\0') < 0 && build.Dockerfile.Value.IndexOf('\0') < 0
            ? In(Path.GetFullPath(build.Directory.Value.Replace('\\', '/'), root), build.Dockerfile.Value.Replace('\\', '/')) : null;

    private (RunnableApplication Application, SourceFile? Dockerfile)? In(string directory, string name)
    {
        var path = Path.GetFullPath(name, directory);
        if (ProjectSettings.Read(path, surroundings) is not { } dockerfile || DockerfileReader.Read(dockerfile) is not { } image)
        {
            return null;
        }

        var possible = applications.Where(application => IsBelow(application.Project.Folder, directory) && image.MayRun(application.Project.AssemblyName)).ToList();
        var beside = possible.Where(application => application.Project.Folder == Path.GetDirectoryName(path)).ToList();
        return (possible, beside) switch
        {
            ([var only], _) => (only, dockerfile),
            (_, [var only]) => (only, dockerfile),
            _ => null,
        };
    }

    private static bool IsBelow(string folder, string directory) => folder == directory || folder.StartsWith(directory.TrimEnd('/') + "/", StringComparison.Ordinal);
}
