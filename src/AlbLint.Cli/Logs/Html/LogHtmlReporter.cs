using System.Globalization;
using AlbLint.Runtime.Logs;
using static AlbLint.Cli.Logs.Html.HtmlText;

namespace AlbLint.Cli.Logs.Html;

/// <summary>Writes what logs tell as one page that needs nothing else: no script, no font, no picture from elsewhere.</summary>
internal sealed class LogHtmlReporter(TextWriter writer)
{
    private const int ShownTexts = 6;

    public void Write(LogResult result)
    {
        var report = result.Report;
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Failed requests</title>
            <style>
            {PageStyle.Css}
            </style>
            </head>
            <body>
            <main>
            <h1>Failed requests</h1>
            <p class="soft">{Times(report)}</p>

            """.ReplaceLineEndings("\n"));
        WriteTiles(result);
        if (report.Causes.Count > 0)
        {
            WriteTimeline(report);
        }

        for (var i = 0; i < report.Causes.Count; i++)
        {
            WriteCause(report.Causes[i], PageStyle.Color(i), result);
        }

        writer.Write("</main>\n</body>\n</html>\n");
    }

    private static string Times(LogReport report)
    {
        var end = report.Start.AddMinutes((double)report.BucketMinutes * report.Timeline.Count);
        return report.Requests + report.Connections + report.HealthChecks == 0 ? "Nothing to look at"
            : string.Create(CultureInfo.InvariantCulture, $"{report.Start:yyyy-MM-dd HH:mm} to {end:yyyy-MM-dd HH:mm} UTC");
    }

    private void WriteTiles(LogResult result)
    {
        var report = result.Report;
        writer.Write("<div class=\"tiles\">\n");
        WriteTile(LogWords.Number(result.Failed), "failed");
        WriteTile(result.Failed > 0 ? LogWords.Percent(result.Failed, report.Requests) : "0 %", "of all requests");
        WriteTile(LogWords.Number(report.Requests), "requests");
        foreach (var (count, noun) in new[] { (report.Connections, "connections"), (report.HealthChecks, "health checks"), (report.Damaged, "damaged lines") })
        {
            if (count > 0)
            {
                WriteTile(LogWords.Number(count), noun);
            }
        }

        writer.Write("</div>\n");
    }

    private void WriteTile(string value, string label) => writer.Write($"<div class=\"tile\"><b>{value}</b><span class=\"soft\">{label}</span></div>\n");

    private void WriteTimeline(LogReport report)
    {
        var plot = new BarPlot(report.Start, report.BucketMinutes);
        var layers = report.Causes.Select((cause, i) => new PlotLayer(cause.Info.Word, PageStyle.Color(i), cause.Timeline)).ToList();
        writer.Write($"<section>\n<h2>Over time</h2>\n<p class=\"soft\">Failures; a bar is {LogWords.Width(report.BucketMinutes)}</p>\n");
        writer.Write(plot.Draw(layers, 230, isTimed: true) + "\n<div class=\"legend\">");
        foreach (var layer in layers)
        {
            writer.Write($"<span><i class=\"swatch\" style=\"background:{layer.Color}\"></i>{Of(layer.Name)}</span>");
        }

        writer.Write("</div>\n");
        if (report.Requests > 0)
        {
            writer.Write("<p class=\"soft\">All requests</p>\n" + plot.Draw([new PlotLayer("requests", "var(--bar)", report.Timeline)], 80, isTimed: false) + "\n");
        }

        writer.Write("</section>\n");
    }

    private void WriteCause(CauseReport cause, string color, LogResult result)
    {
        var title = char.ToUpperInvariant(cause.Info.Title[0]) + cause.Info.Title[1..];
        writer.Write($"<section>\n<div class=\"head\"><i class=\"swatch\" style=\"background:{color}\"></i><h2>{Of(title)}</h2>");
        writer.Write($"<span class=\"tag\">{cause.Info.Word}</span><span class=\"tag\">{cause.Certainty.Word()}</span>");
        writer.Write(string.Concat(cause.Status.Select(status => $"<span class=\"tag\">{status}</span>")));
        writer.Write(cause.Source == LogSource.Requests ? "" : $"<span class=\"tag\">{cause.Source.Word()}</span>");
        writer.Write($"<span class=\"count\">{LogWords.Number(cause.Count)}</span></div>\n<p class=\"soft\">{Of(cause.Evidence)}</p>\n");
        WriteFindings(cause, result.FindingsOf(cause));
        writer.Write("<div class=\"columns\">\n");
        WriteCounts("Targets", cause.Targets, cause.Count, color);
        WriteCounts("Paths", cause.Paths, cause.Count, color);
        WriteCounts("Target groups", cause.TargetGroups, cause.Count, color);
        writer.Write("</div>\n<details><summary>Lines</summary>\n");
        writer.Write(string.Concat(cause.Examples.Select(line => $"<pre>{Of(line)}</pre>\n")) + "</details>\n</section>\n");
    }

    private void WriteFindings(CauseReport cause, IReadOnlyList<LinkedFinding> findings)
    {
        if (findings.Count > 0)
        {
            var items = findings.Select(finding => $"<li><b>{Of(finding.Rule)}</b> at <code>{Of(finding.Place)}</code>: {Of(finding.Message)}</li>\n");
            writer.Write($"<ul>\n{string.Concat(items)}</ul>\n");
        }
        else if (cause.Info.Rules.Count > 0)
        {
            writer.Write($"<p>Rules that find what leads to it: {string.Join(", ", cause.Info.Rules)}</p>\n");
        }
    }

    private void WriteCounts(string title, IReadOnlyList<TextCount> counts, long whole, string color)
    {
        if (counts.Count == 0)
        {
            return;
        }

        writer.Write($"<div><h3>{title}</h3>\n");
        foreach (var (text, count) in counts.Take(ShownTexts))
        {
            var share = Math.Max(1, 100 * count / Math.Max(whole, 1)).ToString(CultureInfo.InvariantCulture);
            writer.Write($"<div class=\"row\"><span>{Of(text)}</span><span class=\"n\">{LogWords.Number(count)}</span><i style=\"width:{share}%;background:{color}\"></i></div>\n");
        }

        writer.Write("</div>\n");
    }
}
