namespace AlbLint.Cli.Reporters;

/// <summary>Writes what stands below a finding's first line: a label, and beside it text that is broken at the width.</summary>
internal sealed class LabeledText(TextWriter writer, TextStyle style)
{
    /// <summary>Columns of the labels <c>see</c>, <c>why</c>, <c>do</c> with the blanks around them.</summary>
    private const int LabelWidth = 7;

    /// <summary>The right edge of the hint at the page, where the terminal is wider.</summary>
    private const int MaxHintColumn = 120;

    /// <summary>Writes a labeled text and returns how many columns its last line has; the last text's line is left open.</summary>
    public int Write(string label, string text, bool isLast = false)
    {
        var columns = 0;
        var lead = style.Dim(("  " + label).PadRight(LabelWidth));
        foreach (var line in text.Split('\n').SelectMany(line => Paragraph.Lines(Keep(line), style.Width - LabelWidth)))
        {
            writer.Write((columns > 0 ? "\n" : "") + lead + line);
            columns = LabelWidth + Printable.Columns(line);
            lead = new string(' ', LabelWidth);
        }

        writer.Write(isLast ? "" : "\n");
        return columns;
    }

    private static string Keep(string line) => Printable.Of(line.TrimEnd('\r'));

    /// <summary>Writes a hint at the right edge, after text that ends at a column, and ends the line.</summary>
    public void WriteHint(string hint, int column)
    {
        var start = Math.Min(style.Width, MaxHintColumn) - hint.Length;
        var blanks = start - column >= 2 ? new string(' ', start - column) : "\n" + new string(' ', start);
        writer.Write($"{blanks}{style.Dim(hint)}\n");
    }
}
