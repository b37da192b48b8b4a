namespace AlbLint.Cli.Inputs;

/// <summary>Finds files that may be templates, and C# projects, below a directory, in the order of their names; a cloud assembly of the CDK counts as its manifest.</summary>
/// <param name="root">Where to begin.</param>
/// <param name="leaves">Whether a file or directory (true), by its full path, is left out.</param>
internal sealed class DirectoryWalk(string root, Func<string, bool, bool> leaves)
{
    private static readonly string[] Skipped = ["node_modules", "bin", "obj"];
    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".template", ProjectPaths.Extension];

    private readonly IgnoreRules _ignored = new(root);

    /// <summary>Directories that could not be opened.</summary>
    public List<string> Refused { get; } = [];

    public IEnumerable<string> Files()
    {
        var open = new Stack<string>();
        open.Push(root);
        while (open.Count > 0)
        {
            var path = open.Pop();
            if (File.Exists(path))
            {
                yield return path;
                continue;
            }

            foreach (var entry in Entries(path))
            {
                open.Push(entry);
            }
        }
    }

    /// <summary>The entries to visit, last name first.</summary>
    private List<string> Entries(string directory)
    {
        var manifest = Path.Combine(directory, CdkAssembly.ManifestName);
        if (CdkAssembly.IsManifest(manifest))
        {
            return [manifest];
        }

        var entries = new List<string>();
        try
        {
            foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
            {
                if (IsWanted(entry) && !leaves(entry.FullName, entry is DirectoryInfo) && !IsIgnored(entry))
                {
                    entries.Add(entry.FullName);
                }
            }
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            Refused.Add(directory);
        }

        entries.Sort((a, b) => string.CompareOrdinal(b, a));
        return entries;
    }

    /// <summary>Nobody commits a cloud assembly, so it is looked at although it is ignored.</summary>
    private bool IsIgnored(FileSystemInfo entry) =>
        _ignored.Ignores(entry.FullName, entry is DirectoryInfo) && !(entry is DirectoryInfo && CdkAssembly.IsManifest(Path.Combine(entry.FullName, CdkAssembly.ManifestName)));

    /// <summary>Linked directories are left out: they can lead round in a circle, and what they lead to inside the root is found anyway.
    /// So are files of no length: nothing is in them, and a named pipe, which would wait forever, looks like one.</summary>
    private static bool IsWanted(FileSystemInfo entry) => entry is DirectoryInfo
        ? entry.LinkTarget is null && !entry.Name.StartsWith('.') && Array.IndexOf(Skipped, entry.Name) < 0
        : Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase) && Length((FileInfo)entry) > 0;

    private static long Length(FileInfo file)
    {
        try
        {
            return file.LinkTarget is null ? file.Length : file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : 0;
        }
        catch (IOException)
        {
            return 0; // a link that leads to itself
        }
    }
}
