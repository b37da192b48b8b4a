using System.Collections.Concurrent;
using AlbLint.Cli.Inputs;
using AlbLint.CSharp.Projects;

namespace AlbLint.Cli.Projects;

/// <summary>Project files, each read once. May be used from several threads.</summary>
internal sealed class ProjectFiles
{
    private readonly ProjectTexts _texts = new();
    private readonly ConcurrentDictionary<string, ProjectFile> _known = new(StringComparer.Ordinal);

    /// <summary>A project that another one names; null when it cannot be read.</summary>
    /// <param name="path">Its full path.</param>
    public ProjectFile? Find(string path)
    {
        try
        {
            return Read(path);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    /// <summary>A project.</summary>
    /// <param name="path">Its full path.</param>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public ProjectFile Read(string path)
    {
        try
        {
            return _known.GetOrAdd(path, key => ProjectReader.Read(key, _texts));
        }
        catch (UnreadableProjectException unreadable)
        {
            throw new UnreadableException(unreadable.Message);
        }
    }

    /// <summary>The libraries that a project references, directly or through others, each once.</summary>
    public IReadOnlyList<ProjectFile> Libraries(ProjectFile project)
    {
        var found = new List<ProjectFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { project.FullPath };
        Add(project);
        return found;

        void Add(ProjectFile from)
        {
            foreach (var path in from.Projects.Where(seen.Add))
            {
                if (Find(path) is { IsProgram: false } library)
                {
                    found.Add(library);
                    Add(library);
                }
            }
        }
    }

    /// <summary>Whether a project uses the CDK, itself or through a library.</summary>
    public bool UsesCdk(ProjectFile project) => project.UsesCdk || Libraries(project).Any(library => library.UsesCdk);
}
