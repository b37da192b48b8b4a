namespace AlbLint.Cli.Reporters;

/// <summary>Shows a page written in Markdown as text: headings stand out, code is indented, paragraphs and lists are broken at the width.</summary>
internal sealed class PageText(TextWriter writer, TextStyle style)
{
    private const int MaxWidth = 100; // longer lines are hard to read
    private readonly List<string> _paragraph = [];
    private bool _isCode;

    public void Write(string page)
    {
        foreach (var line in page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            WriteLine(line);
        }

        EndParagraph();
    }

    private void WriteLine(string line)
    {
        var isFence = line.StartsWith("```", StringComparison.Ordinal);
        var isWhole = isFence || line.Length == 0 || line[0] is '#' or '|';
        if (_isCode && !isFence)
        {
            writer.Write(line.Length == 0 ? "\n" : $"    {line}\n");
            return;
        }

        if (isWhole || line.StartsWith("- ", StringComparison.Ordinal))
        {
            EndParagraph();
        }

        if (isFence)
        {
            _isCode = !_isCode;
        }
        else if (isWhole)
        {
            writer.Write((line.StartsWith('#') ? style.Bold(line.TrimStart('#').Trim()) : line) + "\n");
        }
        else
        {
            _paragraph.Add(line.Trim());
        }
    }

    private void EndParagraph()
    {
        var isItem = _paragraph.Count > 0 && _paragraph[0].StartsWith("- ", StringComparison.Ordinal);
        var lead = "";
        foreach (var line in _paragraph.Count == 0 ? [] : Paragraph.Lines(string.Join(' ', _paragraph), Math.Min(style.Width, MaxWidth) - (isItem ? 2 : 0)))
        {
            writer.Write($"{lead}{line}\n");
            lead = isItem ? "  " : "";
        }

        _paragraph.Clear();
    }
}
