namespace AlbLint.Cli.Projects;

/// <summary>A file name or a pattern of MSBuild's: <c>*</c> and <c>?</c> within a folder, <c>**</c> for any folders between.</summary>
internal sealed class FilePattern
{
    private static readonly EnumerationOptions AllFiles = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };
    private readonly string[] _parts;

    /// <param name="pattern">Relative to a folder, or absolute; written with <c>/</c> or <c>\</c>.</param>
    /// <param name="folder">That folder's full path.</param>
    public FilePattern(string pattern, string folder)
    {
        pattern = pattern.Replace('\\', '/');
        var fixedLength = FixedLength(pattern);
        Root = Path.GetFullPath(pattern[..fixedLength], folder);
        _parts = pattern[fixedLength..].Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The folder that the wildcards start in; the file itself when there are none.</summary>
    private string Root { get; }

    /// <summary>Whether a file has the pattern.</summary>
    /// <param name="path">A full path.</param>
    public bool Matches(string path) => _parts.Length == 0 ? path == Root
        : path.StartsWith(Root.EndsWith('/') ? Root : Root + "/", StringComparison.Ordinal) && Matches(path[Root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries), 0, 0);

    /// <summary>The files that have the pattern, by name.</summary>
    public IEnumerable<string> Files()
    {
        if (_parts.Length == 0)
        {
            return File.Exists(Root) ? [Root] : [];
        }

        var found = new List<string>();
        if (Directory.Exists(Root))
        {
            Find(new DirectoryInfo(Root), 0, found);
        }

        found.Sort(StringComparer.Ordinal);
        return found.Distinct();
    }

    private void Find(DirectoryInfo folder, int at, List<string> found)
    {
        var isLast = at == _parts.Length - 1;
        if (_parts[at] == "**" && !isLast)
        {
            Find(folder, at + 1, found);
        }

        foreach (var entry in folder.EnumerateFileSystemInfos("*", AllFiles))
        {
            if (entry is DirectoryInfo inner)
            {
                // A linked folder can lead round in a circle.
                if (inner.LinkTarget is null && (_parts[at] == "**" || (!isLast && Fits(_parts[at], inner.Name))))
                {
                    Find(inner, _parts[at] == "**" ? at : at + 1, found);
                }
            }
            else if (isLast && (_parts[at] == "**" || Fits(_parts[at], entry.Name)))
            {
                found.Add(entry.FullName);
            }
        }
    }

    private bool Matches(string[] names, int name, int part) =>
        part == _parts.Length ? name == names.Length
        : _parts[part] == "**" ? (name < names.Length && Matches(names, name + 1, part)) || Matches(names, name, part + 1) || (part == _parts.Length - 1 && name < names.Length)
        : name < names.Length && Fits(_parts[part], names[name]) && Matches(names, name + 1, part + 1);

    private static bool Fits(string part, string name) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(part, name);

    // Up to the last slash before the first wildcard.
    private static int FixedLength(string pattern)
    {
        var wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        return wildcard < 0 ? pattern.Length : pattern[..wildcard].LastIndexOf('/') + 1;
    }
}
