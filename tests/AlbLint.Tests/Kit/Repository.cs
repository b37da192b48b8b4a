namespace AlbLint.Tests.Kit;

/// <summary>The project's files, wherever the tests were built.</summary>
internal static class Repository
{
    /// <summary>The folder of AlbLint.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether generated parts of pages are rewritten instead of compared.</summary>
    public static bool UpdatesPages => Environment.GetEnvironmentVariable("ALBLINT_UPDATE_PAGES") == "1";

    /// <summary>The pages of all rules, in the order of their ids.</summary>
    public static IReadOnlyList<string> RulePages { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "rules"), "ALB*.md").Order(StringComparer.Ordinal)];

    /// <summary>The C# files that people write, in a folder below the root.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
        select path;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AlbLint.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("no AlbLint.sln above " + AppContext.BaseDirectory);
    }
}
