using System.Text.Encodings.Web;
using System.Text.Json;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.CloudFormation;

/// <summary>A template says the same in JSON as in YAML.</summary>
public sealed class JsonTwinTests
{
    public static TheoryData<string> Templates() => [.. Repository.RulePages.Select(page => Path.GetFileName(page))];

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_templates_of_a_page_give_the_same_findings_in_JSON(string page)
    {
        var compared = 0;
        var templates = RulePage.Read(Path.Combine(Repository.Root, "rules", page)).Blocks.Where(block => block.Language == "yaml").ToList();
        foreach (var block in templates)
        {
            var yaml = block.Content;
            var document = TemplateParser.Parse(new SourceFile("template.yaml", yaml));
            if (document.Root is not { } root || document.Faults.Count > 0 || document.Comments.Count > 0)
            {
                continue; // broken text, and suppressions by comments, are of YAML alone
            }

            compared++;
            Assert.Equal(Facts(yaml), Facts(ToJson(root)));
        }

        Assert.True(compared > 0 || templates.Count == 0 || page is "ALB0001.md" or "ALB0002.md", "no template on the page was compared");
    }

    private static List<string> Facts(string template) =>
        [.. RuleTest.All(template).Select(finding => $"{finding.Rule.Id} {finding.Resource} {finding.Message} {finding.Scenario} {finding.Do} {finding.Related.Count}").Order(StringComparer.Ordinal)];

    private static string ToJson(TemplateNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(writer, node);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, TemplateNode node)
    {
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                writer.WriteNullValue();
                break;
            case ScalarNode scalar:
                writer.WriteStringValue(scalar.Text);
                break;
            case SequenceNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case MappingNode mapping:
                writer.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Key.Text);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
        }
    }
}
