using System.Text.Json;
using AlbLint.Findings;

namespace AlbLint.Cli.Inputs;

/// <summary>
/// Which construct makes which resource of a stack, as the CDK's manifest says: in the manifest itself or, in later versions, in a file beside it.
/// https://github.com/aws/aws-cdk-cli/blob/main/packages/%40aws-cdk/cloud-assembly-schema/lib/cloud-assembly/metadata-schema.ts
/// </summary>
internal static class ConstructPaths
{
    /// <summary>Construct paths by logical id; null when nothing is said.</summary>
    /// <param name="artifact">The stack in the manifest.</param>
    /// <param name="directory">The manifest's directory.</param>
    public static IReadOnlyDictionary<string, string>? Of(JsonElement artifact, string directory)
    {
        if (artifact.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object)
        {
            return Read(metadata);
        }

        if (CdkAssembly.Text(artifact, "additionalMetadataFile") is not { } name)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(InputText.Read(Path.GetFullPath(Path.Combine(directory, name))));
            return Read(document.RootElement);
        }
        catch (Exception broken) when (broken is UnreadableException or JsonException or InvalidOperationException)
        {
            return null; // the templates can be read without
        }
    }

    /// <summary>Findings with the construct path of their resource, which the CDK writes into the template only if it is asked to, into its manifest always.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="files">The templates.</param>
    public static IReadOnlyList<Finding> In(IReadOnlyList<Finding> findings, IEnumerable<InputFile> files)
    {
        var known = files.Where(file => file.ConstructPaths is not null).ToDictionary(file => file.ShownPath, file => file.ConstructPaths!, StringComparer.Ordinal);
        return known.Count == 0 ? findings : [.. findings.Select(finding => finding.ConstructPath is null && finding.Resource is { } id
            && known.TryGetValue(finding.Place.File.Path, out var paths) && paths.TryGetValue(id, out var path) ? finding with { ConstructPath = path } : finding)];
    }

    private static Dictionary<string, string> Read(JsonElement metadata)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var construct in metadata.EnumerateObject().Where(construct => construct.Value.ValueKind == JsonValueKind.Array))
        {
            foreach (var entry in construct.Value.EnumerateArray())
            {
                if (entry.ValueKind == JsonValueKind.Object && CdkAssembly.Text(entry, "type") == "aws:cdk:logicalId" && CdkAssembly.Text(entry, "data") is { } id)
                {
                    paths[id] = construct.Name.TrimStart('/');
                }
            }
        }

        return paths;
    }
}
