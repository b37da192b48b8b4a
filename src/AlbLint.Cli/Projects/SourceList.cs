using AlbLint.CSharp.Projects;

namespace AlbLint.Cli.Projects;

/// <summary>The C# files of a project: all below its folder that the SDK takes by itself, then what its Compile items add and take out.</summary>
internal static class SourceList
{
    /// <summary>Full paths in the order of their names.</summary>
    public static IReadOnlyList<string> Of(ProjectFile project)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        if (!project["EnableDefaultCompileItems"].Equals("false", StringComparison.OrdinalIgnoreCase) && !project["EnableDefaultItems"].Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            Walk(project.Folder, isRoot: true, files);
        }

        foreach (var item in project.Items.Where(item => item.Type.Equals("Compile", StringComparison.OrdinalIgnoreCase)))
        {
            var patterns = item.Values.Select(value => new FilePattern(value, project.Folder)).ToList();
            if (item.Operation == ItemOperation.Include)
            {
                var excluded = ProjectItem.Parts(item.Exclude).Select(value => new FilePattern(value, project.Folder)).ToList();
                files.UnionWith(patterns.SelectMany(pattern => pattern.Files()).Where(file => !excluded.Exists(pattern => pattern.Matches(file))));
            }
            else if (item.Operation == ItemOperation.Remove)
            {
                files.RemoveWhere(file => patterns.Exists(pattern => pattern.Matches(file)));
            }
        }

        return [.. files];
    }

    // https://learn.microsoft.com/dotnet/core/project-sdk/overview#default-includes-and-excludes
    private static void Walk(string folder, bool isRoot, ICollection<string> files)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry is FileInfo)
                {
                    if (entry.Extension.Equals(".cs", StringComparison.OrdinalIgnoreCase))
                    {
                        files.Add(entry.FullName);
                    }
                }
                else if (!entry.Name.StartsWith('.') && entry.LinkTarget is null && !(isRoot && entry.Name is "bin" or "obj") && entry.Name != "node_modules" && entry.Name != "cdk.out")
                {
                    Walk(entry.FullName, isRoot: false, files);
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            // The compiler could not read it either.
        }
    }
}
