using System.Globalization;
using System.Text.Json;
using AlbLint.Cli.Commands;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes what SARIF says of the program and of the rules that found something.</summary>
internal static class SarifRules
{
    public static string Level(Severity severity) => severity == Severity.Info ? "note" : severity.Word();

    public static void WriteTool(Utf8JsonWriter json, IEnumerable<RuleInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "AlbLint");
        json.WriteString("version", ProgramVersion.Number);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            Write(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Why);
        if (BuiltInPage.Of(rule) is { } page)
        {
            json.WriteStartObject("help");
            json.WriteString("text", $"alblint explain {rule.Id}");
            json.WriteString("markdown", page);
            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.EffectiveSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var tag in rule.Status.Select(code => code.ToString(CultureInfo.InvariantCulture)).Concat(rule.Effect.Length > 0 ? [rule.Effect] : []))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
