using AlbLint.Cli.Inputs;

namespace AlbLint.Cli.Projects;

/// <summary>
/// Finds the application in an image that a program builds from a directory. Which of several projects below it the image starts, the
/// Dockerfile's entry point says; or there is only one, in the directory of the Dockerfile, else anywhere below.
/// </summary>
/// <param name="applications">The applications that were read.</param>
/// <param name="load">Reads the application of a project that was not; null for one that is none.</param>
internal sealed class ImageProjects(IReadOnlyList<RunnableApplication> applications, Func<string, RunnableApplication?> load)
{
    /// <summary>The application in an image; null when it is not certain.</summary>
    public RunnableApplication? In(BuildContext context)
    {
        var candidates = applications.Where(application => IsBelow(application.Project.Folder, context.Directory)).ToList();
        if (candidates.Count == 0)
        {
            // The program may have been named alone.
            candidates = [.. Directory.EnumerateFiles(context.DockerfileFolder, "*" + ProjectPaths.Extension).Order(StringComparer.Ordinal).Select(load).OfType<RunnableApplication>()];
        }

        var possible = candidates.Where(application => context.Image is { } image && image.Environment.Runs(application.Project.AssemblyName) != false).ToList();
        var beside = possible.Where(application => application.Project.Folder == context.DockerfileFolder).ToList();
        return (possible, beside) switch
        {
            ([var only], _) => only,
            (_, [var only]) => only,
            _ => null,
        };
    }

    private static bool IsBelow(string folder, string directory) => folder == directory || folder.StartsWith(directory.TrimEnd('/') + "/", StringComparison.Ordinal);
}
