using AlbLint.Cli.Commands;
using AlbLint.Text;

namespace AlbLint.Cli.Inputs;

/// <summary>Finds the files behind the paths of a command line. Each file comes once, in the order of the paths and of names in a directory.</summary>
/// <param name="surroundings">Where paths start.</param>
/// <param name="leaves">Whether a file or directory (true) is left out of the directories that it is found in.</param>
internal sealed class InputFinder(Surroundings surroundings, Func<string, bool, bool> leaves)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The files that may be templates.</summary>
    public List<InputFile> Files { get; } = [];

    /// <summary>The full paths of C# project files.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>The C# source files that were named.</summary>
    public NamedCode Code { get; } = new();

    /// <summary>What could not be looked at.</summary>
    public List<UnreadInput> Unread { get; } = [];

    public void Add(string path)
    {
        if (path == InputFile.StandardInput)
        {
            Add(new InputFile(InputFile.StandardInput, "<stdin>") { IsNamed = true });
            return;
        }

        var full = surroundings.FullPath(path);
        if (Directory.Exists(full))
        {
            AddDirectory(full);
        }
        else if (File.Exists(full) && (ProjectPaths.IsProject(full) || ProjectPaths.IsSolution(full)))
        {
            AddProjects(full);
        }
        else if (File.Exists(full) && ProjectPaths.IsCode(full))
        {
            AddCode(full);
        }
        else if (File.Exists(full))
        {
            Add(new InputFile(full, surroundings.ShownPath(full)) { IsNamed = true });
        }
        else
        {
            var command = NearestName.Of(path, CommandNames.All);
            Unread.Add(new UnreadInput(surroundings.ShownPath(full), "no such file or directory" + (command is null ? "" : $"; the command is '{command}'")));
        }
    }

    private void AddDirectory(string directory)
    {
        var walk = new DirectoryWalk(directory, leaves);
        foreach (var found in walk.Files())
        {
            if (CdkAssembly.IsManifest(found))
            {
                CdkAssembly.Read(found, surroundings, Add, Unread);
            }
            else if (ProjectPaths.IsProject(found))
            {
                AddProject(found);
            }
            else
            {
                Add(new InputFile(found, surroundings.ShownPath(found)));
            }
        }

        Unread.AddRange(walk.Refused.Select(refused => new UnreadInput(surroundings.ShownPath(refused), "permission denied")));
    }

    private void AddProjects(string path)
    {
        try
        {
            foreach (var project in ProjectPaths.IsSolution(path) ? ProjectPaths.InSolution(path).Where(File.Exists) : [path])
            {
                AddProject(project);
            }
        }
        catch (UnreadableException unreadable)
        {
            Unread.Add(new UnreadInput(surroundings.ShownPath(path), unreadable.Message));
        }
    }

    private void AddCode(string path)
    {
        var projects = ProjectPaths.Above(path);
        if (projects.Count == 0)
        {
            Unread.Add(new UnreadInput(surroundings.ShownPath(path), "no C# project is beside it or above"));
        }

        Code.Files.Add(surroundings.ShownPath(path));
        foreach (var project in projects.Where(_seen.Add))
        {
            Projects.Add(project);
            Code.Projects.Add(project);
        }
    }

    private void AddProject(string path)
    {
        Code.Projects.Remove(path);
        if (_seen.Add(path))
        {
            Projects.Add(path);
        }
    }

    private void Add(InputFile file)
    {
        if (_seen.Add(file.FullPath))
        {
            Files.Add(file);
        }
    }
}
