using System.Text.RegularExpressions;

namespace AlbLint.Cli.Inputs;

/// <summary>Paths of C# projects.</summary>
internal static partial class ProjectPaths
{
    /// <summary>How the names of project files end.</summary>
    public const string Extension = ".csproj";

    private const string Code = ".cs";

    /// <summary>Whether a path is that of a C# source file.</summary>
    public static bool IsCode(string path) => path.EndsWith(Code, StringComparison.OrdinalIgnoreCase);

    /// <summary>The full paths of the project files in the nearest directory above a source file that has any, up to the repository's root.</summary>
    /// <param name="path">The full path of the source file.</param>
    public static IReadOnlyList<string> Above(string path)
    {
        for (var at = Path.GetDirectoryName(path); at is not null; at = Path.GetDirectoryName(at))
        {
            var found = Directory.EnumerateFiles(at, "*" + Extension).Order(StringComparer.Ordinal).ToList();
            if (found.Count > 0 || Path.Exists(Path.Combine(at, ".git")))
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Whether a path is that of a project file.</summary>
    public static bool IsProject(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is that of a solution, which names projects.</summary>
    public static bool IsSolution(string path) => Path.GetExtension(path) is ".sln" or ".slnx";

    /// <summary>The full paths of the projects that a solution names.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static IEnumerable<string> InSolution(string path) =>
        InQuotes().Matches(InputText.Read(path)).Select(match => Path.GetFullPath(match.Groups[1].Value.Replace('\\', '/'), Path.GetDirectoryName(path)!)).Distinct();

    // Both forms put the path in quotes: https://learn.microsoft.com/visualstudio/extensibility/internals/solution-dot-sln-file
    [GeneratedRegex(@"""([^""\r\n]+\.csproj)""", RegexOptions.IgnoreCase)]
    private static partial Regex InQuotes();
}
