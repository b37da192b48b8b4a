using System.Text.Json;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Reporters;
using AlbLint.Findings;
using AlbLint.Tests.Kit;
using NJsonSchema;

namespace AlbLint.Tests.Cli;

public class SarifReporterTests
{
    [Fact]
    public async Task Every_sample_gives_a_report_of_the_published_schema()
    {
        using var workspace = new Workspace();
        Assert.Empty(await Faults(workspace.Run("--format", "sarif", Path.Combine(Repository.Root, "tests", "samples"), "nowhere").Out));
    }

    [Fact]
    public async Task A_report_without_findings_has_the_published_schema()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Clean);
        Assert.Empty(await Faults(workspace.Run("--format", "sarif").Out));
    }

    [Fact]
    public async Task Findings_with_everything_and_with_nothing_have_the_published_schema() =>
        Assert.Empty(await Faults(Report(HandmadeFinding.Whole, HandmadeFinding.Bare)));

    [Fact]
    public void A_finding_stands_at_its_place_relative_to_the_working_directory()
    {
        using var workspace = new Workspace();
        workspace.Write("infra/a b.yaml", SmallTemplates.Faulty);
        var run = Run(workspace.Run("--format", "sarif").Out);
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("""{"uri":"infra/a%20b.yaml","uriBaseId":"SRCROOT"}""", Compact(place.GetProperty("artifactLocation")));
        Assert.Equal("""{"startLine":7,"startColumn":55,"endLine":7,"endColumn":61}""", Compact(place.GetProperty("region")));
        Assert.Equal(new Uri(workspace.Root + "/").AbsoluteUri, run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString());
        Assert.Equal(("ALB3007", "error", "Lb"), (Text(result, "ruleId"), Text(result, "level"), Text(result.GetProperty("locations")[0].GetProperty("logicalLocations")[0], "fullyQualifiedName")));
    }

    [Fact]
    public void A_file_elsewhere_has_its_whole_address()
    {
        using var workspace = new Workspace();
        var file = workspace.Write("a.yaml", SmallTemplates.Faulty);
        Directory.CreateDirectory(Path.Combine(workspace.Root, "below"));
        var run = Run(workspace.Run(["--format", "sarif", "../a.yaml"], "below").Out);
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal($$"""{"uri":"{{new Uri(file).AbsoluteUri}}"}""", Compact(place.GetProperty("artifactLocation")));
    }

    [Fact]
    public void The_places_that_a_finding_rests_on_are_listed_and_can_be_walked()
    {
        var result = Run(Report(HandmadeFinding.Whole)).GetProperty("results")[0];
        var related = Assert.Single(result.GetProperty("relatedLocations").EnumerateArray());
        Assert.Equal("idle timeout: not written, AWS default 60 s", Text(related.GetProperty("message"), "text"));
        var steps = result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").EnumerateArray()
            .Select(step => Text(step.GetProperty("location").GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri"));
        Assert.Equal(["infra/network.yaml", "infra/app.yaml"], steps);
    }

    [Fact]
    public void A_rule_comes_once_with_its_page()
    {
        var run = Run(Report(HandmadeFinding.Whole, HandmadeFinding.Bare, HandmadeFinding.Whole));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["ALB3001", "ALB0001"], rules.EnumerateArray().Select(rule => Text(rule, "id")));
        Assert.StartsWith("# ALB3001", Text(rules[0].GetProperty("help"), "markdown"));
        Assert.Equal([0, 1, 0], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleIndex").GetInt32()));
    }

    [Fact]
    public void An_edit_is_a_fix()
    {
        var place = HandmadeFinding.Whole.Place;
        var change = Run(Report(HandmadeFinding.Whole.WithEdit(place, "65"))).GetProperty("results")[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal("""{"deletedRegion":{"startLine":3,"startColumn":16,"endLine":3,"endColumn":18},"insertedContent":{"text":"65"}}""", Compact(change.GetProperty("replacements")[0]));
    }

    [Fact]
    public void What_somebody_has_to_choose_is_a_fix_of_its_own_that_is_not_certain()
    {
        var place = HandmadeFinding.Whole.Place;
        var finding = HandmadeFinding.Whole.WithEdit(place, "65").Choosing(choice => choice.WithEdit(place, "90"));
        var fixes = Run(Report(finding)).GetProperty("results")[0].GetProperty("fixes").EnumerateArray();
        Assert.Equal([true, false], fixes.Select(fix => fix.GetProperty("properties").GetProperty("isCertain").GetBoolean()));
    }

    [Fact]
    public void The_fingerprint_stays_when_lines_move_and_equal_ones_are_numbered()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        var before = Fingerprints(workspace.Run("--format", "sarif").Out);
        workspace.Write("a.yaml", "# a line more\n" + SmallTemplates.Faulty.Replace("4500", "4600"));
        Assert.Equal(["ALB3007 a.yaml Lb 1"], before);
        Assert.Equal(before, Fingerprints(workspace.Run("--format", "sarif").Out));
        Assert.Equal(["ALB3001 infra/app.yaml Stack/App/Resource 1", "ALB3001 infra/app.yaml Stack/App/Resource 2"], Fingerprints(Report(HandmadeFinding.Whole, HandmadeFinding.Whole)));
    }

    [Fact]
    public void What_was_not_read_is_told()
    {
        using var workspace = new Workspace();
        var invocation = Run(workspace.Run("--format", "sarif", "nowhere").Out).GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("nowhere: no such file or directory", Text(invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message"), "text"));
    }

    private static string Report(params Finding[] findings)
    {
        using var writer = new StringWriter();
        var reporter = new SarifReporter(writer, new Surroundings { In = () => TextReader.Null, Out = writer, Error = writer });
        foreach (var finding in findings)
        {
            reporter.Write(finding);
        }

        reporter.Finish(new Summary());
        return writer.ToString();
    }

    private static async Task<IEnumerable<string>> Faults(string report)
    {
        using var schema = new StreamReader(typeof(SarifReporterTests).Assembly.GetManifestResourceStream("sarif-schema-2.1.0")!);
        var parsed = await JsonSchema.FromJsonAsync(await schema.ReadToEndAsync());
        return parsed.Validate(report).Select(fault => fault.ToString());
    }

    private static IEnumerable<string?> Fingerprints(string report) =>
        [.. Run(report).GetProperty("results").EnumerateArray().Select(result => Text(result.GetProperty("partialFingerprints"), "alblint/v1"))];

    private static JsonElement Run(string report) => Assert.Single(JsonDocument.Parse(report).RootElement.GetProperty("runs").EnumerateArray());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
