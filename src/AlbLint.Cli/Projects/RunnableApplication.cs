using AlbLint.Cli.Projects.Compiling;
using AlbLint.CSharp;
using AlbLint.CSharp.Joining;
using AlbLint.CSharp.Projects;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>An application, and how it is started in one place or another. May be used from several threads.</summary>
/// <param name="project">Its project file.</param>
/// <param name="code">Its code.</param>
/// <param name="files">Its settings and Dockerfiles.</param>
internal sealed class RunnableApplication(ProjectFile project, ProjectCode code, IReadOnlyList<SourceFile> files)
{
    private readonly Dictionary<string, StartedApplication> _started = new(StringComparer.Ordinal);

    private readonly Lazy<HashSet<string>> _sources = new(() => [.. code.Compilation.SyntaxTrees.Select(tree => tree.FilePath)]);

    public ProjectFile Project => project;

    /// <summary>The application on its own.</summary>
    public required Application Alone { get; init; }

    /// <summary>The idle timeout that it is held against where no load balancer is known.</summary>
    public required Setting<TimeSpan> Assumed { get; init; }

    /// <summary>The application in a container or, when there is none, on an instance.</summary>
    /// <param name="container">The container.</param>
    /// <param name="dockerfile">The Dockerfile that its image is known to be built by; null for the project's own.</param>
    public Application In(Container? container, SourceFile? dockerfile = null)
    {
        lock (_started)
        {
            var key = dockerfile?.Path ?? "";
            if (!_started.TryGetValue(key, out var started))
            {
                _started.Add(key, started = new StartedApplication(ApplicationReader.For(code.Compilation, FilesWith(dockerfile))!, Alone));
            }

            return started.In(container);
        }
    }

    /// <summary>Whether a file is part of it: its code, settings, or a Dockerfile that builds it.</summary>
    public bool Has(SourceFile file)
    {
        lock (_started)
        {
            return _sources.Value.Contains(file.Path) || files.Any(own => own.Path == file.Path) || _started.ContainsKey(file.Path);
        }
    }

    private IReadOnlyList<SourceFile> FilesWith(SourceFile? dockerfile) =>
        dockerfile is null ? files : [.. files.Where(file => !ProjectSettings.IsDockerfile(file.Path)), dockerfile];
}
