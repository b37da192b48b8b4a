using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;

namespace AlbLint.Cli.Logs;

/// <summary>Finds logs behind the paths of a command line: each once, in the order of the paths and of names in a directory.</summary>
internal sealed class LogFinder(Surroundings surroundings)
{
    private static readonly string[] Extensions = ["", ".log", ".gz", ".txt"];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public List<InputFile> Files { get; } = [];

    /// <summary>What could not be looked at.</summary>
    public List<UnreadInput> Unread { get; } = [];

    public void Add(string path)
    {
        var full = path == InputFile.StandardInput ? path : surroundings.FullPath(path);
        if (path == InputFile.StandardInput || File.Exists(full))
        {
            AddFile(full);
        }
        else if (Directory.Exists(full))
        {
            AddAll(path, Below(full));
        }
        else if (PathPattern.IsPattern(path))
        {
            AddAll(path, new PathPattern(full).Files());
        }
        else
        {
            Unread.Add(new UnreadInput(surroundings.ShownPath(full), "no such file or directory"));
        }
    }

    /// <summary>A file of this name is written when logging is turned on, to see whether it can be.</summary>
    private static bool IsTestFile(string path) => Path.GetFileName(path) == "ELBAccessLogTestFile";

    private static IEnumerable<string> Below(string directory) =>
        Directory.EnumerateFiles(directory, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint })
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    private void AddAll(string path, IEnumerable<string> found)
    {
        var files = found.Where(file => !IsTestFile(file)).Order(StringComparer.Ordinal).ToList();
        files.ForEach(AddFile);
        if (files.Count == 0)
        {
            Unread.Add(new UnreadInput(path, "no log files"));
        }
    }

    private void AddFile(string full)
    {
        if (_seen.Add(full))
        {
            Files.Add(new InputFile(full, full == InputFile.StandardInput ? "<stdin>" : surroundings.ShownPath(full)));
        }
    }
}
