using AlbLint.Aws.S3;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;

namespace AlbLint.Cli.Logs;

/// <summary>Finds logs behind the paths of a command line: each once, in the order of the paths and of names in a directory.</summary>
internal sealed class LogFinder(Surroundings surroundings, LogsOptions options)
{
    private const string TestFile = "ELBAccessLogTestFile";
    private static readonly string[] Extensions = ["", ".log", ".gz", ".txt"];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public List<LogInput> Files { get; } = [];

    /// <summary>What could not be looked at.</summary>
    public List<UnreadInput> Unread { get; } = [];

    public void Add(string path)
    {
        if (path == InputFile.StandardInput)
        {
            Add(new StandardInputLog(surroundings.InBytes));
            return;
        }

        if (S3Location.IsOne(path))
        {
            AddObjects(path);
            return;
        }

        var full = surroundings.FullPath(path);
        if (File.Exists(full))
        {
            AddFile(full);
        }
        else if (Directory.Exists(full))
        {
            AddAll(path, Below(full));
        }
        else if (FileGlob.IsPattern(path))
        {
            AddAll(path, new FileGlob(full).Files());
        }
        else
        {
            Unread.Add(new UnreadInput(surroundings.ShownPath(full), "no such file or directory"));
        }
    }

    /// <summary>Whether a file may be a log by its name. AWS writes the test file when logging is turned on, to see whether it can.</summary>
    public static bool IsLogName(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && Path.GetFileName(path) != TestFile;

    private static IEnumerable<string> Below(string directory) =>
        Directory.EnumerateFiles(directory, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint })
            .Where(IsLogName);

    private void AddAll(string path, IEnumerable<string> found)
    {
        var files = found.Where(file => Path.GetFileName(file) != TestFile).Order(StringComparer.Ordinal).ToList();
        files.ForEach(AddFile);
        if (files.Count == 0)
        {
            Unread.Add(new UnreadInput(path, "no log files"));
        }
    }

    private void AddObjects(string path)
    {
        try
        {
            var found = S3Logs.Find(path, surroundings.Aws(options.Access), options.Filter).ToList();
            found.ForEach(Add);
            if (found.Count == 0)
            {
                Unread.Add(new UnreadInput(path, "no log files"));
            }
        }
        catch (UnreadableException unreadable)
        {
            Unread.Add(new UnreadInput(path, unreadable.Message));
        }
    }

    private void AddFile(string full) => Add(new LogFile(full, surroundings.ShownPath(full)));

    private void Add(LogInput input)
    {
        if (_seen.Add(input.Id))
        {
            Files.Add(input);
        }
    }
}
