using System.Text;

namespace AlbLint.Cli.Projects.Evaluation;

/// <summary>Properties while a project file is read, and texts with their values put in.</summary>
internal sealed class PropertyText
{
    private const string PathOfFileAbove = "[MSBuild]::GetPathOfFileAbove(";

    public Dictionary<string, string> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with the values of its properties; null when it asks for something that only MSBuild itself knows.</summary>
    public string? Expand(string text)
    {
        if (!text.Contains("$(", StringComparison.Ordinal))
        {
            return text;
        }

        var expanded = new StringBuilder();
        var at = 0;
        for (int start; (start = text.IndexOf("$(", at, StringComparison.Ordinal)) >= 0;)
        {
            var end = Closing(text, start + 2);
            if (end < 0 || Value(text[(start + 2)..end]) is not { } value)
            {
                return null;
            }

            expanded.Append(text, at, start - at).Append(value);
            at = end + 1;
        }

        return expanded.Append(text, at, text.Length - at).ToString();
    }

    private string? Value(string name) =>
        name.StartsWith(PathOfFileAbove, StringComparison.OrdinalIgnoreCase) && name.EndsWith(')') ? FileAbove(name[PathOfFileAbove.Length..^1])
        : name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? Values.GetValueOrDefault(name, "")
        : null;

    // How a nested Directory.Build.props imports the one above it.
    private string? FileAbove(string arguments)
    {
        var parts = arguments.Split(',').Select(part => Expand(part.Trim().Trim('\'', '"'))).ToList();
        return parts is [{ } name, { } folder] ? Above(name, folder.Replace('\\', '/')) ?? "" : null;
    }

    /// <summary>The file of that name in a folder or the nearest one above it; null when there is none.</summary>
    public static string? Above(string name, string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at.TrimEnd('/')))
        {
            var file = Path.Combine(at, name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private static int Closing(string text, int from)
    {
        var depth = 1;
        for (var i = from; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
