using System.Text.Json;

namespace AlbLint.EndToEnd.Tests;

[Collection(Packages.PackageFeed.Collection)]
public sealed class CleanCdkTests
{
    [NodeFact]
    public void Says_nothing_above_info_of_stacks_that_the_cdk_synthesizes_as_its_documentation_writes_them()
    {
        var output = Directory.CreateTempSubdirectory("alblint-cdk").FullName;
        try
        {
            var synth = Programs.Run(Path.Combine(Programs.Root, "tests", "samples", "clean-cdk"), CdkCommandLine(output), "dotnet", "run", "-c", "Release");
            Assert.True(synth.ExitCode == 0, synth.Output);

            var check = Programs.Run(output, "dotnet", Path.Combine(AppContext.BaseDirectory, "alblint.dll"), "--format", "json", output);
            Assert.True(check.ExitCode == 0, check.Output);
            using var report = JsonDocument.Parse(check.Output);
            var summary = report.RootElement.GetProperty("summary");
            Assert.Equal(3, summary.GetProperty("files").GetInt32());
            Assert.Equal(["ALB1001", "ALB1001", "ALB1001"], report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()));
            Assert.All(report.RootElement.GetProperty("findings").EnumerateArray(), finding => Assert.NotNull(finding.GetProperty("path").GetString()));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>What the CDK's own command line sets for the app.</summary>
    internal static Dictionary<string, string> CdkCommandLine(string output) => new()
    {
        ["CDK_OUTDIR"] = output,
        ["CDK_CONTEXT_JSON"] = """{"aws:cdk:enable-path-metadata":true}""",
        ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "1",
    };
}
