using System.Globalization;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes findings for people. The first line of each is in MSBuild's canonical form, which editors and build logs link.</summary>
internal sealed class TextReporter(TextWriter writer, TextStyle style) : IReporter
{
    private const int MaxRelated = 6;

    private readonly LabeledText _labeled = new(writer, style);
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
            _labeled.Write("in", path);
        }

        if (finding.DeployedId is { } id)
        {
            _labeled.Write("id", id);
        }

        foreach (var related in finding.Related.Take(MaxRelated))
        {
            _labeled.Write("see", $"{related.Place} {related.Message}");
        }

        if (finding.Related.Count > MaxRelated)
        {
            _labeled.Write("see", $"{finding.Related.Count - MaxRelated} more places in the JSON report");
        }

        var last = finding.Do is null ? _labeled.Write("why", finding.Why, isLast: true) : 0;
        if (finding.Do is { } instruction)
        {
            _labeled.Write("why", finding.Why);
            last = _labeled.Write("do", instruction, isLast: true);
        }

        _labeled.WriteHint("alblint explain " + finding.Rule.Id, last);
    }

    public void Finish(Summary summary) => writer.Write($"{(_isFirst ? "" : "\n")}{summary.Line}\n");

    private void WriteFrame(Finding finding)
    {
        var number = finding.Place.Start.Line.ToString(CultureInfo.InvariantCulture);
        var frame = CodeFrame.Of(finding.Place, Math.Max(20, style.Width - number.Length - 5));
        writer.Write($"{style.Dim($"  {number} |")} {frame.Code}\n");
        writer.Write($"{style.Dim($"  {new string(' ', number.Length)} |")} {new string(' ', frame.Indent)}{style.Of(finding.Severity, new string('^', frame.Length))}\n");
    }
}
