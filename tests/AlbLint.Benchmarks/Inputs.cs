using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using AlbLint.Text;

namespace AlbLint.Benchmarks;

/// <summary>What is measured.</summary>
internal static class Inputs
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Inputs");

    /// <summary>The Fargate stack of tests/samples/clean-cdk as the CDK synthesises it: 37 resources.</summary>
    public static string CdkTemplatePath { get; } = Path.Combine(Folder, "Fargate.template.json");

    public static SourceFile CdkTemplate() => new("Fargate.template.json", File.ReadAllText(CdkTemplatePath));

    /// <summary>The same template in YAML, as people write it.</summary>
    public static SourceFile YamlTemplate()
    {
        var yaml = new StringBuilder();
        Write(yaml, JsonNode.Parse(File.ReadAllText(CdkTemplatePath))!, 0);
        return new SourceFile("Fargate.template.yaml", yaml.ToString());
    }

    /// <summary>The CDK template's resources several times in one template, each time under other names.</summary>
    public static SourceFile Repeated(int times)
    {
        var text = File.ReadAllText(CdkTemplatePath);
        var ids = JsonNode.Parse(text)!["Resources"]!.AsObject().Select(resource => resource.Key).ToList();
        var all = JsonNode.Parse(text)!.AsObject();
        for (var i = 1; i < times; i++)
        {
            var copy = text;
            foreach (var id in ids)
            {
                copy = copy.Replace($"\"{id}\"", $"\"{id}X{i}\"", StringComparison.Ordinal);
            }

            foreach (var resource in JsonNode.Parse(copy)!["Resources"]!.AsObject().ToList())
            {
                all["Resources"]![resource.Key] = resource.Value!.DeepClone();
            }
        }

        return new SourceFile("repeated.template.json", all.ToJsonString());
    }

    private static void Write(StringBuilder yaml, JsonNode? node, int indent)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } mapping:
                foreach (var (key, value) in mapping)
                {
                    yaml.Append('\n').Append(' ', indent).Append(JsonValue.Create(key).ToJsonString()).Append(':');
                    Write(yaml, value, indent + 2);
                }

                break;
            case JsonArray { Count: > 0 } list:
                foreach (var item in list)
                {
                    yaml.Append('\n').Append(' ', indent).Append('-');
                    Write(yaml, item, indent + 2);
                }

                break;
            default:
                yaml.Append(' ').Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
