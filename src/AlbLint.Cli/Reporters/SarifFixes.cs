using System.Text.Json;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes the edits that cure a finding as a fix in SARIF, and each way that somebody has to choose as another.</summary>
internal static class SarifFixes
{
    public static void Write(Utf8JsonWriter json, SarifPlaces places, Finding finding)
    {
        if (finding.Edits.Count + finding.Choices.Count == 0)
        {
            return;
        }

        json.WriteStartArray("fixes");
        if (finding.Edits.Count > 0)
        {
            Write(json, places, finding.Do ?? finding.Sentence, finding.Edits, isCertain: true);
        }

        foreach (var choice in finding.Choices)
        {
            Write(json, places, "write " + string.Join(" and ", choice.Select(edit => edit.Written)), choice, isCertain: false);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SarifPlaces places, string description, IReadOnlyList<TextEdit> edits, bool isCertain)
    {
        json.WriteStartObject();
        json.WriteStartObject("description");
        json.WriteString("text", description);
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        foreach (var file in edits.GroupBy(edit => edit.Place.File.Path))
        {
            json.WriteStartObject();
            places.WriteFile(file.First().Place.File);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
            {
                json.WriteStartObject();
                places.WriteRegion("deletedRegion", edit.Place);
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteBoolean("isCertain", isCertain);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
