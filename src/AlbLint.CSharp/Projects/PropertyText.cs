using System.Text;

namespace AlbLint.CSharp.Projects;

/// <summary>Properties while a project file is read, and texts with their values put in.</summary>
/// <param name="texts">What files there are.</param>
internal sealed class PropertyText(IProjectTexts texts)
{
    private const string PathOfFileAbove = "[MSBuild]::GetPathOfFileAbove(";

    public IProjectTexts Texts { get; } = texts;

    public Dictionary<string, string> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with the values of its properties; null when it asks for something that only MSBuild itself knows.</summary>
    public string? Expand(string text)
    {
        if (text.IndexOf("$(", StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var expanded = new StringBuilder();
        var at = 0;
        for (int start; (start = text.IndexOf("$(", at, StringComparison.Ordinal)) >= 0;)
        {
            var end = Closing(text, start + 2);
            if (end < 0 || Value(text.Substring(start + 2, end - start - 2)) is not { } value)
            {
                return null;
            }

            expanded.Append(text, at, start - at).Append(value);
            at = end + 1;
        }

        return expanded.Append(text, at, text.Length - at).ToString();
    }

    private string? Value(string name) =>
        name.StartsWith(PathOfFileAbove, StringComparison.OrdinalIgnoreCase) && name.EndsWith(")", StringComparison.Ordinal) ? FileAbove(name.Substring(PathOfFileAbove.Length, name.Length - PathOfFileAbove.Length - 1))
        : name.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-') ? Values.TryGetValue(name, out var value) ? value : ""
        : null;

    // How a nested Directory.Build.props imports the one above it.
    private string? FileAbove(string arguments)
    {
        var parts = arguments.Split(',').Select(part => Expand(part.Trim().Trim('\'', '"'))).ToList();
        return parts is [{ } name, { } folder] ? ProjectPath.Above(Texts, name, folder) ?? "" : null;
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
