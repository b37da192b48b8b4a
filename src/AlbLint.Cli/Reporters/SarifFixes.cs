using System.Text.Json;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes the edits that cure a finding as one fix in SARIF.</summary>
internal static class SarifFixes
{
    public static void Write(Utf8JsonWriter json, SarifPlaces places, Finding finding)
    {
        if (finding.Edits.Count == 0)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartObject("description");
        json.WriteString("text", finding.Do ?? finding.Sentence);
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        foreach (var file in finding.Edits.GroupBy(edit => edit.Place.File.Path))
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
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
