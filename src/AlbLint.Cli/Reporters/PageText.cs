namespace AlbLint.Cli.Reporters;

/// <summary>Shows a page written in Markdown as text: headings stand out, code is indented, everything else is as it is written.</summary>
internal sealed class PageText(TextWriter writer, TextStyle style)
{
    private bool _isCode;

    public void Write(string page)
    {
        foreach (var line in page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            writer.Write(Line(line) is { } shown ? shown + "\n" : "");
        }
    }

    /// <summary>Null for a line that only marks where code begins or ends.</summary>
    private string? Line(string line)
    {
        if (line.StartsWith("```", StringComparison.Ordinal))
        {
            _isCode = !_isCode;
            return null;
        }

        if (_isCode)
        {
            return line.Length == 0 ? "" : "    " + line;
        }

        return line.StartsWith('#') ? style.Bold(line.TrimStart('#').Trim()) : line;
    }
}
