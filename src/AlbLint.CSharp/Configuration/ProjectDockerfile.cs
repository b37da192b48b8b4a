using AlbLint.Servers;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Text;

namespace AlbLint.CSharp.Configuration;

/// <summary>The Dockerfile of a project.</summary>
public static class ProjectDockerfile
{
    private const string Name = "Dockerfile";

    /// <summary>Whether a file is called <c>Dockerfile</c>, <c>Dockerfile.something</c> or <c>something.Dockerfile</c>.</summary>
    /// <param name="file">The file's name, without folders.</param>
    public static bool IsNamed(string file) =>
        file.Equals(Name, StringComparison.OrdinalIgnoreCase)
        || (file.StartsWith(Name + ".", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase))
        || file.EndsWith("." + Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the image of a project starts; null without a Dockerfile, for several of which nobody knows which is built, or for that of another assembly.</summary>
    internal static HostEnvironment? In(IReadOnlyList<SourceFile> files, string? assembly)
    {
        List<SourceFile> found = [.. files.Where(file => IsNamed(file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1)))];
        return found.Count == 1 && DockerfileReader.Read(found[0]) is { } environment && (assembly is null || environment.Runs(assembly) != false) ? environment : null;
    }
}
