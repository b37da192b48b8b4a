using System.Text.Json;

namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>What tools read that come after the build: the compiler's SARIF file and MSBuild's binary log.</summary>
[Collection(PackageFeed.Collection)]
public sealed class BuildLogTests(PackageFeed feed, FaultyProject faulty) : IClassFixture<FaultyProject>
{
    [Fact]
    public void Logs_hold_the_findings()
    {
        var project = faulty.Project;
        var build = project.Rebuild("-p:ErrorLog=findings.sarif%2Cversion=2.1", "-bl:build.binlog");

        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(project.Directory, "findings.sarif")));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().Where(result => Text(result, "ruleId").StartsWith("ALB", StringComparison.Ordinal)).ToList();
        var root = new Uri(project.Directory + "/").AbsoluteUri;
        Assert.Equal(
            [
                $"error ALB3001 {root}Program.cs 2,79-2,103 see {root}load%20balancer/lb.yaml 2,3-2,5",
                $"note ALB1001 {root}load%20balancer/lb.yaml 2,3-2,5",
                $"warning ALB2009 {root}load%20balancer/lb.yaml 13,28-13,35",
                $"warning ALB3003 {root}appsettings.json 2,56-2,59",
            ],
            results.Select(Shown).Order(StringComparer.Ordinal));
        Assert.All(results, result => AssertExplained(result, run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()]));

        var (exitCode, replayed) = feed.Run(project.Directory, "msbuild", "build.binlog", "-nologo", "-v:m");
        Assert.Equal(build.Lines, new BuildOutput(exitCode, replayed, project.Directory).Lines);
        Assert.Equal(3, build.Lines.Count);
    }

    private static void AssertExplained(JsonElement result, JsonElement rule)
    {
        Assert.Equal(Text(result, "ruleId"), Text(rule, "id"));
        Assert.NotEmpty(Text(rule.GetProperty("shortDescription"), "text"));
        Assert.Matches("^[A-Z].*[.]$", Text(rule.GetProperty("fullDescription"), "text"));
        Assert.NotEmpty(Text(result.GetProperty("message"), "text"));
        Assert.NotEmpty(Text(result.GetProperty("properties").GetProperty("customProperties"), "AlbLint.Do"));
    }

    private static string Shown(JsonElement result) =>
        $"{Text(result, "level")} {Text(result, "ruleId")} {Places(result, "locations")}" + (result.TryGetProperty("relatedLocations", out _) ? $" see {Places(result, "relatedLocations")}" : "");

    private static string Places(JsonElement result, string name) => string.Join(", ",
        from location in result.GetProperty(name).EnumerateArray()
        let place = location.GetProperty("physicalLocation")
        let region = place.GetProperty("region")
        select $"{Text(place.GetProperty("artifactLocation"), "uri")} {region.GetProperty("startLine")},{region.GetProperty("startColumn")}-{region.GetProperty("endLine")},{region.GetProperty("endColumn")}");

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
