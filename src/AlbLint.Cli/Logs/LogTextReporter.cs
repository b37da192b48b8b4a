using System.Globalization;
using AlbLint.Cli.Reporters;
using AlbLint.Findings;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>Writes what logs tell for people: a summary, a table of causes, then each cause with what speaks for it.</summary>
internal sealed class LogTextReporter(TextWriter writer, TextStyle style)
{
    private const int ShownTexts = 3;
    private const int ShownFindings = 5;
    private const int LabelWidth = 11;

    public void Write(LogResult result)
    {
        var report = result.Report;
        WriteSummary(result);
        if (report.Causes.Count == 0)
        {
            return;
        }

        WriteTable(report);
        foreach (var cause in report.Causes)
        {
            Write(cause, result);
        }
    }

    private void WriteSummary(LogResult result)
    {
        var report = result.Report;
        var seen = new[] { (report.Requests, "request"), (report.Connections, "connection"), (report.HealthChecks, "health check") }
            .Where(kind => kind.Item1 > 0).Select(kind => LogWords.Count(kind.Item1, kind.Item2)).DefaultIfEmpty("nothing to look at");
        writer.Write($"{LogWords.Count(result.Files, "file")}, {LogWords.Count(report.Lines, "line")}");
        writer.Write(report.Damaged > 0 ? $" ({LogWords.Number(report.Damaged)} damaged)" : "");
        writer.Write($": {string.Join(", ", seen)}; ");
        writer.Write(result.Failed > 0 ? $"{style.Bold(LogWords.Number(result.Failed))} failed ({LogWords.Percent(result.Failed, report.Requests)})\n" : "no failed requests\n");
        if (result.Unread.Count > 0)
        {
            writer.Write($"{LogWords.Count(result.Unread.Count, "input")} not read\n");
        }
    }

    private void WriteTable(LogReport report)
    {
        var end = report.Start.AddMinutes((double)report.BucketMinutes * report.Timeline.Count);
        writer.Write($"\n{report.Start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} to {end.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, ");
        writer.Write($"a column is {LogWords.Width(report.BucketMinutes)}\n\n");
        var wordWidth = report.Causes.Max(cause => Name(cause).Length);
        if (report.Requests > 0)
        {
            WriteRow(LogWords.Number(report.Requests), "requests", "", wordWidth, report.Timeline);
        }

        foreach (var cause in report.Causes)
        {
            WriteRow(LogWords.Number(cause.Count), Name(cause), cause.Certainty.Word(), wordWidth, cause.Timeline);
        }
    }

    /// <summary>The cause, and where it was seen if not in requests, which may have the same.</summary>
    private static string Name(CauseReport cause) => cause.Source == LogSource.Requests ? cause.Info.Word : $"{cause.Info.Word} ({cause.Source.Word()})";

    private void WriteRow(string count, string word, string certainty, int wordWidth, IReadOnlyList<long> timeline) =>
        writer.Write($"{count,13}  {word.PadRight(wordWidth)}  {certainty,-6}  {style.Dim(Sparkline.Of(timeline))}".TrimEnd() + "\n");

    private void Write(CauseReport cause, LogResult result)
    {
        var severity = cause.Certainty == Certainty.Exact ? Severity.Error : Severity.Warning;
        var status = cause.Status.Count > 0 ? $"{string.Join(", ", cause.Status)}: " : cause.Source == LogSource.HealthChecks ? "health checks: " : "connections: ";
        writer.Write($"\n{style.Of(severity, cause.Info.Word)} ({cause.Certainty.Word()}), {status}{style.Bold(cause.Info.Title)}, {LogWords.Number(cause.Count)} times\n");
        WriteLabeled("evidence", cause.Evidence);
        WriteCounts("targets", cause.Targets, cause.Count);
        WriteCounts("groups", cause.TargetGroups, cause.Count);
        WriteCounts("paths", cause.Paths, cause.Count);
        var findings = result.FindingsOf(cause);
        foreach (var finding in findings.Take(ShownFindings))
        {
            WriteLabeled("found", $"{finding.Rule} at {finding.Place}: {finding.Message}");
        }

        if (findings.Count > ShownFindings)
        {
            WriteLabeled("found", $"{findings.Count - ShownFindings} more in the JSON report");
        }

        if (findings.Count == 0 && cause.Info.Rules.Count > 0)
        {
            WriteLabeled("rules", string.Join(", ", cause.Info.Rules) + $"; alblint explain {cause.Info.Rules[0]}");
        }
    }

    private void WriteCounts(string label, IReadOnlyList<TextCount> counts, long whole)
    {
        foreach (var (text, count) in counts.Take(ShownTexts))
        {
            WriteLabeled(label, $"{LogWords.Number(count),9}  {LogWords.Percent(count, whole),-8} {text}", isCut: true);
            label = "";
        }

        if (counts.Count > ShownTexts)
        {
            WriteLabeled("", $"{"",9}  and more in the JSON report");
        }
    }

    private void WriteLabeled(string label, string text, bool isCut = false)
    {
        var lead = style.Dim(("  " + label).PadRight(LabelWidth));
        var shown = Printable.Of(text);
        var width = style.Width - LabelWidth;
        foreach (var line in isCut ? [shown.Length > width ? shown[..(width - 3)] + "..." : shown] : Paragraph.Lines(shown, width))
        {
            writer.Write($"{lead}{line.TrimEnd()}\n");
            lead = new string(' ', LabelWidth);
        }
    }
}
