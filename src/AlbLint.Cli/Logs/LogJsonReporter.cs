using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>Writes one JSON object. Its shape is a contract with other programs: properties may be added, never changed or removed.</summary>
internal static class LogJsonReporter
{
    private const int Version = 1;

    public static void Write(TextWriter writer, LogResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, result);
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }

    private static void Write(Utf8JsonWriter json, LogResult result)
    {
        var report = result.Report;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("files", result.Files);
        json.WriteNumber("lines", report.Lines);
        json.WriteNumber("damaged", report.Damaged);
        json.WriteNumber("requests", report.Requests);
        json.WriteNumber("connections", report.Connections);
        json.WriteNumber("healthChecks", report.HealthChecks);
        json.WriteStartArray("causes");
        foreach (var cause in report.Causes)
        {
            Write(json, cause, result);
        }

        json.WriteEndArray();
        json.WriteStartObject("timeline");
        json.WriteString("start", report.Start.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteNumber("minutes", report.BucketMinutes);
        WriteNumbers(json, "requests", report.Timeline);
        json.WriteEndObject();
        json.WriteStartArray("unread");
        foreach (var unread in result.Unread)
        {
            json.WriteStartObject();
            json.WriteString("file", unread.File);
            json.WriteString("reason", unread.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CauseReport cause, LogResult result)
    {
        json.WriteStartObject();
        json.WriteString("cause", cause.Info.Word);
        json.WriteString("source", cause.Source.Word());
        json.WriteNumber("count", cause.Count);
        json.WriteString("certainty", cause.Certainty.Word());
        json.WriteString("message", cause.Info.Title);
        json.WriteString("evidence", cause.Evidence);
        WriteStrings(json, "rules", cause.Info.Rules);
        json.WriteStartArray("status");
        foreach (var status in cause.Status)
        {
            json.WriteNumberValue(status);
        }

        json.WriteEndArray();
        WriteCounts(json, "targets", "target", cause.Targets);
        WriteCounts(json, "targetGroups", "targetGroup", cause.TargetGroups);
        WriteCounts(json, "paths", "path", cause.Paths);
        WriteNumbers(json, "timeline", cause.Timeline);
        WriteStrings(json, "examples", cause.Examples);
        json.WriteStartArray("findings");
        foreach (var finding in result.FindingsOf(cause))
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LinkedFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity);
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, string key, IReadOnlyList<TextCount> counts)
    {
        json.WriteStartArray(name);
        foreach (var (text, count) in counts)
        {
            json.WriteStartObject();
            json.WriteString(key, text);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
