using System.Text.Json;
using AlbLint.Cli.Commands;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes places in SARIF: files relative to the working directory, which is the base SRCROOT; a file outside of it by its whole address.</summary>
internal sealed class SarifPlaces(Utf8JsonWriter json, Surroundings surroundings)
{
    private const string Base = "SRCROOT";

    /// <summary>The finding's own place; the places that it rests on, alone and as a path that can be walked.</summary>
    public void WriteLocations(Finding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysical(finding.Place);
        WriteLogical(finding);
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Related.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Related.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePhysical(finding.Related[i].Place);
            WriteMessage(finding.Related[i].Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFlow(finding);
    }

    /// <summary>Where the base is.</summary>
    public void WriteBase()
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Base);
        json.WriteString("uri", AddressOf(surroundings.WorkingDirectory).TrimEnd('/') + "/");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void WriteFile(SourceFile file)
    {
        json.WriteStartObject("artifactLocation");
        if (file.Path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(file.Path))
        {
            json.WriteString("uri", AddressOf(surroundings.FullPath(file.Path)));
        }
        else
        {
            json.WriteString("uri", Escape(file.Path));
            json.WriteString("uriBaseId", Base);
        }

        json.WriteEndObject();
    }

    public void WriteRegion(string name, Place place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Start.Line);
        json.WriteNumber("startColumn", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
        json.WriteEndObject();
    }

    private void WriteFlow(Finding finding)
    {
        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        foreach (var related in finding.Related.Append(new RelatedPlace(finding.Place, finding.Message)))
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            WritePhysical(related.Place);
            WriteMessage(related.Message);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WritePhysical(Place place)
    {
        json.WriteStartObject("physicalLocation");
        WriteFile(place.File);
        WriteRegion("region", place);
        json.WriteEndObject();
    }

    private void WriteLogical(Finding finding)
    {
        if ((finding.ConstructPath ?? finding.Resource) is not { } path)
        {
            return;
        }

        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", finding.Resource ?? path);
        json.WriteString("fullyQualifiedName", path);
        json.WriteString("kind", "resource");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteMessage(string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Of the program's own accord every segment, so that a colon or a blank in a name is none of the address.
    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string AddressOf(string fullPath) => "file://" + (fullPath.StartsWith('/') ? "" : "/") + Escape(fullPath.Replace(Path.DirectorySeparatorChar, '/'));
}
