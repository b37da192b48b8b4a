using System.Buffers;
using System.Text;
using System.Text.Json;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes one JSON object. Its shape is a contract with other programs: properties may be added, never changed or removed.</summary>
internal sealed class JsonReporter : IReporter
{
    private const int Version = 1;
    private readonly TextWriter _writer;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonReporter(TextWriter writer)
    {
        _writer = writer;
        _json = new Utf8JsonWriter(_buffer, JsonText.Form);
        _json.WriteStartObject();
        _json.WriteNumber("version", Version);
        _json.WriteStartArray("findings");
    }

    public void Write(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("rule", finding.Rule.Id);
        _json.WriteString("severity", finding.Severity.Word());
        _json.WriteString("message", finding.Message);
        WriteStart(finding.Place);
        _json.WriteNumber("endLine", finding.Place.End.Line);
        _json.WriteNumber("endColumn", finding.Place.End.Column);
        _json.WriteString("resource", finding.Resource);
        _json.WriteString("path", finding.ConstructPath);
        if (finding.DeployedId is { } id)
        {
            _json.WriteString("id", id);
        }

        _json.WriteNumbers("status", finding.Rule.Status.Select(code => (long)code));
        _json.WriteString("when", finding.Scenario);
        _json.WriteString("why", finding.Why);
        _json.WriteString("do", finding.Do);
        _json.WriteObjects("related", finding.Related, related =>
        {
            _json.WriteString("message", related.Message);
            WriteStart(related.Place);
        });
        _json.WriteEndObject();
        Flush();
    }

    public void Finish(Summary summary)
    {
        _json.WriteEndArray();
        _json.WriteUnread(summary.Unread);
        _json.WriteStartObject("summary");
        _json.WriteNumber("files", summary.Files + summary.Projects);
        _json.WriteNumber("errors", summary.Errors);
        _json.WriteNumber("warnings", summary.Warnings);
        _json.WriteNumber("infos", summary.Infos);
        _json.WriteEndObject();
        _json.WriteEndObject();
        Flush();
        _writer.Write('\n');
    }

    private void WriteStart(Place place)
    {
        _json.WriteString("file", place.File.Path);
        _json.WriteNumber("line", place.Start.Line);
        _json.WriteNumber("column", place.Start.Column);
    }

    private void Flush()
    {
        _json.Flush();
        _writer.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.Clear();
    }
}
