namespace AlbLint.Text;

/// <summary>A text with the path that it is reported under. Immutable; may be used from several threads.</summary>
/// <param name="path">The path as findings show it; nothing is read from it.</param>
/// <param name="content">The whole text. A byte order mark at its start is dropped, as editors do not count it either.</param>
public sealed class SourceFile(string path, string content)
{
    private int[]? lineStarts;

    /// <summary>The path as findings show it.</summary>
    public string Path { get; } = path;

    /// <summary>The whole text without byte order mark; every <see cref="TextRange"/> counts in it.</summary>
    public string Content { get; } = content.Length > 0 && content[0] == '\uFEFF' ? content.Substring(1) : content;

    /// <summary>Number of lines; 1 for an empty text. A line break at the very end begins one more, empty line.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => Volatile.Read(ref lineStarts) ?? Interlocked.CompareExchange(ref lineStarts, FindLineStarts(Content), null) ?? lineStarts!;

    /// <summary>Line and column of a character.</summary>
    /// <param name="offset">From 0 to the length of <see cref="Content"/>, both included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside of the text.</exception>
    public LinePosition PositionOf(int offset)
    {
        if ((uint)offset > (uint)Content.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The text of {Path} has {Content.Length} characters.");
        }

        int found = Array.BinarySearch(LineStarts, offset);
        int line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>Offset of the first character of a line.</summary>
    /// <param name="line">From 1 to <see cref="LineCount"/>.</param>
    public int StartOf(int line) => LineStarts[line - 1];

    /// <summary>The text of a line without its line break.</summary>
    /// <param name="line">From 1 to <see cref="LineCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public string LineText(int line)
    {
        if (line < 1 || line > LineCount)
        {
            throw new ArgumentOutOfRangeException(nameof(line), line, $"{Path} has {LineCount} lines.");
        }

        int start = LineStarts[line - 1];
        int end = line < LineCount ? LineStarts[line] : Content.Length;
        while (end > start && Content[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return Content.Substring(start, end - start);
    }

    /// <summary>Breaks lines at LF, CR and CR LF only, as editors and MSBuild logs do; U+0085 and U+2028 do not count.</summary>
    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(1 + (text.Length / 32)) { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
