using AlbLint.Cli.Configuration;

namespace AlbLint.Cli.Inputs;

/// <summary>A <c>.gitignore</c>: https://git-scm.com/docs/gitignore#_pattern_format</summary>
internal sealed class IgnoreFile
{
    private readonly string _directory;
    private readonly List<(IgnorePattern Pattern, bool IsIgnored)> _rules = [];

    /// <param name="directory">The directory that its patterns start in, a full path.</param>
    /// <param name="text">Its text.</param>
    public IgnoreFile(string directory, string text)
    {
        _directory = directory;
        foreach (var line in text.Split('\n').Select(Trimmed).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var isNegated = line[0] == '!';
            var pattern = isNegated ? line[1..] : line;
            if (pattern.Trim('/').Length > 0)
            {
                _rules.Add((new IgnorePattern(pattern), !isNegated));
            }
        }
    }

    /// <summary>Whether a file or directory below is ignored; null when nothing is said of it. The last line that matches counts.</summary>
    public bool? Ignores(string fullPath, bool isDirectory)
    {
        var relative = Path.GetRelativePath(_directory, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        for (var i = _rules.Count - 1; i >= 0; i--)
        {
            if (_rules[i].Pattern.Matches(relative, isDirectory))
            {
                return _rules[i].IsIgnored;
            }
        }

        return null;
    }

    // Blanks at the end do not count unless a backslash keeps them.
    private static string Trimmed(string line)
    {
        line = line.TrimEnd('\r');
        var trimmed = line.TrimEnd(' ', '\t');
        return trimmed.Length < line.Length && trimmed.EndsWith('\\') ? trimmed + line[trimmed.Length] : trimmed;
    }
}
