using System.Text.Json;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Tests.Kit;
using AlbLint.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class ReaderPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Generated_YAML_reads_as_it_is_meant_and_every_range_is_exact() => Prop.ForAll(Arb.From(GeneratedYaml.Template), yaml =>
    {
        foreach (string text in new[] { yaml.Write(0), yaml.Write(0).Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var document = Tree.ParseWithoutFault(text);
            Assert.Equal(yaml.Meaning, Tree.Show(document.Root));
            Spans.Check(document);
        }
    }).Check(Thorough);

    [Fact]
    public void Both_readers_read_generated_JSON_alike() => Prop.ForAll(Arb.From(GeneratedJson.Template), AssertReadersAgree).Check(Thorough);

    [Fact]
    public void Generated_JSON_has_exact_ranges() => Prop.ForAll(Arb.From(GeneratedJson.Template), json =>
    {
        if (Tree.Parse(json) is { Faults.Count: 0 } document)
        {
            Spans.Check(document);
        }
    }).Check(Thorough);

    [Fact]
    public void What_is_JSON_is_decided_as_the_framework_does() =>
        Prop.ForAll(Arb.From(Mutation.Of(Mutation.Json).Or(GeneratedJson.Template)), AssertJudgedAsByTheFramework).Check(Thorough);

    [Fact]
    public void No_change_to_a_template_makes_the_readers_throw() =>
        Prop.ForAll(Arb.From(Mutation.Of(Mutation.Yaml).Or(Mutation.Of(Mutation.Json))), text => Sanity.Check(Tree.Parse(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [CorpusFact]
    public void Both_readers_read_real_JSON_alike()
    {
        foreach (var file in Corpus.Templates().Where(file => file.Content.TrimStart().StartsWith('{')))
        {
            AssertReadersAgree(file.Content);
            AssertJudgedAsByTheFramework(file.Content);
        }
    }

    [CorpusFact]
    public void Real_templates_are_read_whole_and_with_exact_ranges()
    {
        foreach (var file in Corpus.Templates())
        {
            var document = TemplateParser.Parse(file);
            Assert.False(document.IsPartial, file.Path);
            Assert.All(document.Faults, fault => Assert.Contains("is written twice", fault.Message));
            if (document.Faults.Count == 0)
            {
                Spans.Check(document);
            }
        }
    }

    private static void AssertReadersAgree(string json)
    {
        var file = new SourceFile("template", json);
        var asJson = JsonTemplateReader.Read(file, out bool looksLikeYaml);
        var asYaml = YamlTemplateReader.Read(file);
        Assert.False(looksLikeYaml);
        Assert.Equal(Tree.Show(asYaml.Top, withRanges: true), Tree.Show(asJson.Top, withRanges: true));
        Assert.Equal(asYaml.Faults, asJson.Faults);
        Assert.Equal(asYaml.IsPartial, asJson.IsPartial);
    }

    private static void AssertJudgedAsByTheFramework(string json)
    {
        var document = JsonTemplateReader.Read(new SourceFile("template", json), out _);
        bool isJson = !document.Faults.Any(fault => !fault.Message.Contains("is written twice", StringComparison.Ordinal) && !fault.Message.StartsWith("a template is", StringComparison.Ordinal));
        try
        {
            using var parsed = JsonDocument.Parse(json);
            Assert.True(isJson, Tree.Faults(document));
        }
        catch (JsonException refused)
        {
            Assert.False(isJson, $"{refused.Message}\n{json}");
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: the framework refuses to see it as text at all.
        }
    }
}
