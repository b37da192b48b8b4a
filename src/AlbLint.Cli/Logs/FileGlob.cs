using System.IO.Enumeration;

namespace AlbLint.Cli.Logs;

/// <summary>Files whose paths have a form, for shells that leave patterns alone: <c>*</c> and <c>?</c> within a name, <c>**</c> for any directories.</summary>
/// <param name="pattern">A full path.</param>
internal sealed class FileGlob(string pattern)
{
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden };

    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    public IEnumerable<string> Files()
    {
        var root = Path.GetPathRoot(pattern)!;
        var names = pattern[root.Length..].Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        return Match(root, names).Distinct();
    }

    private static IEnumerable<string> Match(string directory, ArraySegment<string> names)
    {
        var rest = names[1..];
        return names[0] switch
        {
            "**" => rest.Count == 0 ? Match(directory, new[] { "**", "*" }) : Match(directory, rest).Concat(Directories(directory, "*").SelectMany(below => Match(below, names))),
            var name when rest.Count == 0 => Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*", Visible).Where(file => Fits(file, name)) : [],
            var name => Directories(directory, name).SelectMany(below => Match(below, rest)),
        };
    }

    private static IEnumerable<string> Directories(string directory, string name) =>
        !IsPattern(name) ? [Path.Combine(directory, name)]
        : Directory.Exists(directory) ? Directory.EnumerateDirectories(directory, "*", Visible).Where(below => Fits(below, name))
        : [];

    private static bool Fits(string path, string name) => FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(path), ignoreCase: false);
}
