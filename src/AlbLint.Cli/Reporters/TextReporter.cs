using System.Globalization;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes findings for people. The first line of each is in MSBuild's canonical form, which editors and build logs link.</summary>
internal sealed class TextReporter(TextWriter writer, TextStyle style) : IReporter
{
    /// <summary>Columns of the labels <c>see</c>, <c>why</c>, <c>do</c> with the blanks around them.</summary>
    private const int LabelWidth = 7;

    /// <summary>The right edge of the hint at the page, where the terminal is wider.</summary>
    private const int MaxHintColumn = 120;

    private const int MaxRelated = 6;

    private bool _isFirst = true;

    public void Write(Finding finding)
    {
        if (!_isFirst)
        {
            writer.Write('\n');
        }

        _isFirst = false;
        writer.Write($"{style.Bold(Printable.Of(finding.Place.ToString()))}: {style.Of(finding.Severity, $"{finding.Severity.Word()} {finding.Rule.Id}")}: ");
        writer.Write($"{style.Bold(Printable.Of(finding.Sentence))}\n");
        WriteFrame(finding);
        if (finding.ConstructPath is { } path)
        {
            WriteLabeled("in", path);
        }

        foreach (var related in finding.Related.Take(MaxRelated))
        {
            WriteLabeled("see", $"{related.Place} {related.Message}");
        }

        if (finding.Related.Count > MaxRelated)
        {
            WriteLabeled("see", $"{finding.Related.Count - MaxRelated} more places in the JSON report");
        }

        var last = finding.Do is null ? WriteLabeled("why", finding.Why, isLast: true) : 0;
        if (finding.Do is { } instruction)
        {
            WriteLabeled("why", finding.Why);
            last = WriteLabeled("do", instruction, isLast: true);
        }

        WriteHint("alblint explain " + finding.Rule.Id, last);
    }

    public void Finish(Summary summary) => writer.Write($"{(_isFirst ? "" : "\n")}{summary.Line}\n");

    private void WriteFrame(Finding finding)
    {
        var number = finding.Place.Start.Line.ToString(CultureInfo.InvariantCulture);
        var frame = CodeFrame.Of(finding.Place, Math.Max(20, style.Width - number.Length - 5));
        writer.Write($"{style.Dim($"  {number} |")} {frame.Code}\n");
        writer.Write($"{style.Dim($"  {new string(' ', number.Length)} |")} {new string(' ', frame.Indent)}{style.Of(finding.Severity, new string('^', frame.Length))}\n");
    }

    /// <summary>Writes a labeled text and returns how many columns its last line has; the last text's line is left open.</summary>
    private int WriteLabeled(string label, string text, bool isLast = false)
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

    private void WriteHint(string hint, int column)
    {
        var start = Math.Min(style.Width, MaxHintColumn) - hint.Length;
        var blanks = start - column >= 2 ? new string(' ', start - column) : "\n" + new string(' ', start);
        writer.Write($"{blanks}{style.Dim(hint)}\n");
    }
}
