using System.Text.Json;
using AlbLint.Cli.Commands;

namespace AlbLint.Cli.Inputs;

/// <summary>
/// Reads a <c>cdk.out</c> through its manifest, which names each stack and its template; a stage is an assembly in the assembly.
/// https://github.com/aws/aws-cdk-cli/blob/main/packages/%40aws-cdk/cloud-assembly-schema/lib/cloud-assembly/schema.ts
/// </summary>
internal static class CdkAssembly
{
    public const string ManifestName = "manifest.json";
    private const int MaxDepth = 8; // stages in stages; the CDK itself nests one deep

    /// <summary>Whether a file is the manifest of an assembly: the CDK puts a file <c>cdk.out</c> with its version beside it.</summary>
    public static bool IsManifest(string path) =>
        Path.GetFileName(path) == ManifestName && File.Exists(path) && File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "cdk.out"));

    public static void Read(string manifest, Surroundings surroundings, Action<InputFile> add, List<UnreadInput> unread) =>
        Read(manifest, Path.GetDirectoryName(manifest)!, surroundings, add, unread, 0);

    private static void Read(string manifest, string assembly, Surroundings surroundings, Action<InputFile> add, List<UnreadInput> unread, int depth)
    {
        var shown = surroundings.ShownPath(manifest);
        try
        {
            var directory = Path.GetDirectoryName(manifest)!;
            using var document = JsonDocument.Parse(InputText.Read(manifest));
            foreach (var artifact in document.RootElement.GetProperty("artifacts").EnumerateObject().OrderBy(artifact => artifact.Name, StringComparer.Ordinal))
            {
                var type = Text(artifact.Value, "type");
                if (!artifact.Value.TryGetProperty("properties", out var properties))
                {
                    continue;
                }

                if (type == "aws:cloudformation:stack" && Text(properties, "templateFile") is { } template)
                {
                    var full = Path.GetFullPath(Path.Combine(directory, template));
                    add(new InputFile(full, surroundings.ShownPath(full))
                    {
                        IsNamed = true,
                        StackName = Text(properties, "stackName") ?? artifact.Name,
                        Assembly = assembly,
                        ConstructPaths = ConstructPaths.Of(artifact.Value, directory),
                    });
                }
                else if (type == "cdk:cloud-assembly" && Text(properties, "directoryName") is { } nested && depth < MaxDepth)
                {
                    Read(Path.GetFullPath(Path.Combine(directory, nested, ManifestName)), assembly, surroundings, add, unread, depth + 1);
                }
            }
        }
        catch (UnreadableException unreadable)
        {
            unread.Add(new UnreadInput(shown, unreadable.Message));
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            unread.Add(new UnreadInput(shown, "not a manifest of the CDK"));
        }
    }

    internal static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
