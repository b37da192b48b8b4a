using System.Globalization;
using System.Text.Json;
using AlbLint.Cli.Reporters;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>Writes one JSON object. Its shape is a contract with other programs: properties may be added, never changed or removed.</summary>
internal static class LogJsonReporter
{
    private const int Version = 1;

    public static void Write(TextWriter writer, LogResult result) => writer.Write(JsonText.Object(json => Write(json, result)));

    private static void Write(Utf8JsonWriter json, LogResult result)
    {
        var report = result.Report;
        json.WriteNumber("version", Version);
        json.WriteNumber("files", result.Files);
        json.WriteNumber("lines", report.Lines);
        json.WriteNumber("damaged", report.Damaged);
        json.WriteNumber("requests", report.Requests);
        json.WriteNumber("connections", report.Connections);
        json.WriteNumber("healthChecks", report.HealthChecks);
        json.WriteObjects("causes", report.Causes, cause => Write(json, cause, result));
        json.WriteStartObject("timeline");
        json.WriteString("start", report.Start.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteNumber("minutes", report.BucketMinutes);
        json.WriteNumbers("requests", report.Timeline);
        json.WriteEndObject();
        json.WriteUnread(result.Unread);
    }

    private static void Write(Utf8JsonWriter json, CauseReport cause, LogResult result)
    {
        json.WriteString("cause", cause.Info.Word);
        json.WriteString("source", cause.Source.Word());
        json.WriteNumber("count", cause.Count);
        json.WriteString("certainty", cause.Certainty.Word());
        json.WriteString("message", cause.Info.Title);
        json.WriteString("evidence", cause.Evidence);
        json.WriteStrings("rules", cause.Info.Rules);
        json.WriteNumbers("status", cause.Status.Select(status => (long)status));
        WriteCounts(json, "targets", "target", cause.Targets);
        WriteCounts(json, "targetGroups", "targetGroup", cause.TargetGroups);
        WriteCounts(json, "paths", "path", cause.Paths);
        json.WriteNumbers("timeline", cause.Timeline);
        json.WriteStrings("examples", cause.Examples);
        json.WriteObjects("findings", result.FindingsOf(cause), finding => Write(json, finding));
    }

    private static void Write(Utf8JsonWriter json, LinkedFinding finding)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity);
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, string key, IReadOnlyList<TextCount> counts) => json.WriteObjects(name, counts, count =>
    {
        json.WriteString(key, count.Text);
        json.WriteNumber("count", count.Count);
    });
}
