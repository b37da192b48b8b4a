namespace AlbLint.Cli.Inputs;

/// <summary>What the <c>.gitignore</c> files of a repository, and its <c>.git/info/exclude</c>, leave out of it.</summary>
internal sealed class IgnoreRules
{
    private readonly Dictionary<string, IgnoreFile?> _files = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly IgnoreFile? _exclude;

    /// <param name="directory">A directory of the repository, a full path; what is in no repository is treated as one that begins there.</param>
    public IgnoreRules(string directory)
    {
        var repository = directory;
        while (repository is not null && !Path.Exists(Path.Combine(repository, ".git")))
        {
            repository = Path.GetDirectoryName(repository);
        }

        _root = repository ?? directory;
        _exclude = Read(_root, Path.Combine(_root, ".git", "info", "exclude"));
    }

    /// <summary>Whether a file or directory is left out; that the directory it is in is left out does not count.</summary>
    public bool Ignores(string fullPath, bool isDirectory)
    {
        for (var directory = Path.GetDirectoryName(fullPath); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (In(directory)?.Ignores(fullPath, isDirectory) is { } ignored)
            {
                return ignored;
            }

            if (directory == _root)
            {
                break;
            }
        }

        return _exclude?.Ignores(fullPath, isDirectory) ?? false;
    }

    private IgnoreFile? In(string directory)
    {
        if (!_files.TryGetValue(directory, out var file))
        {
            _files.Add(directory, file = Read(directory, Path.Combine(directory, ".gitignore")));
        }

        return file;
    }

    private static IgnoreFile? Read(string directory, string path)
    {
        try
        {
            return File.Exists(path) ? new IgnoreFile(directory, InputText.Read(path)) : null;
        }
        catch (UnreadableException)
        {
            return null;
        }
    }
}
