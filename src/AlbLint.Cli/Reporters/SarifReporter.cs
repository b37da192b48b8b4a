using System.Buffers;
using System.Text;
using System.Text.Json;
using AlbLint.Cli.Baselines;
using AlbLint.Cli.Commands;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>
/// Writes one run in SARIF 2.1.0, which code scanning and editors show: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
/// Results come first, as they are written when they are found; the rules behind them stand after.
/// </summary>
internal sealed class SarifReporter : IReporter
{
    /// <summary>The name of the fingerprint; a number for when what it is made of changes.</summary>
    private const string Fingerprint = "alblint/v1";

    private readonly TextWriter _writer;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly SarifPlaces _places;
    private readonly Dictionary<string, (int Index, RuleInfo Rule)> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<FindingKey, int> _seen = [];

    public SarifReporter(TextWriter writer, Surroundings surroundings)
    {
        _writer = writer;
        _json = new Utf8JsonWriter(_buffer, JsonText.Form);
        _places = new SarifPlaces(_json, surroundings);
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public void Write(Finding finding)
    {
        if (!_rules.TryGetValue(finding.Rule.Id, out var rule))
        {
            _rules.Add(finding.Rule.Id, rule = (_rules.Count, finding.Rule));
        }

        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteNumber("ruleIndex", rule.Index);
        _json.WriteString("level", SarifRules.Level(finding.Severity));
        WriteMessage("message", $"{finding.Sentence}\nwhy: {finding.Why}" + (finding.Do is { } instruction ? $"\ndo: {instruction}" : ""));
        _places.WriteLocations(finding);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString(Fingerprint, FingerprintOf(finding));
        _json.WriteEndObject();
        SarifFixes.Write(_json, _places, finding);
        _json.WriteEndObject();
        Flush();
    }

    public void Finish(Summary summary)
    {
        _json.WriteEndArray();
        SarifRules.WriteTool(_json, _rules.Values.Select(rule => rule.Rule));
        _places.WriteBase();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", summary.Unread.Count == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var unread in summary.Unread)
        {
            _json.WriteStartObject();
            _json.WriteString("level", "error");
            WriteMessage("message", $"{unread.File}: {unread.Reason}");
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
        _writer.Write('\n');
    }

    /// <summary>Stays while lines move; what is equal is numbered.</summary>
    private string FingerprintOf(Finding finding)
    {
        var key = FindingKey.Of(finding);
        var number = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        return $"{key.Rule} {key.File} {key.Path} {number}";
    }

    private void WriteMessage(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void Flush()
    {
        _json.Flush();
        _writer.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.Clear();
    }
}
