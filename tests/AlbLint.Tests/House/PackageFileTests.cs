using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.House;

/// <summary>The package's files that speak of every rule are written by the catalogue.</summary>
public sealed class PackageFileTests
{
    [Fact]
    public void The_switches_of_the_build_know_the_rules_of_the_catalogue() => AssertWritten(
        "build/AlbLint.Rules.props",
        $"""
        <Project>

          <!-- The compiler's switches know rules by their ids only. Written from the catalogue. -->
          <PropertyGroup>
            <AlbLintRules>{string.Join(';', RuleCatalog.All.Select(rule => rule.Id))}</AlbLintRules>
          </PropertyGroup>

        </Project>

        """);

    [Fact]
    public void Strict_makes_every_rule_one_step_more_severe() => AssertWritten(
        "config/strict.globalconfig",
        Preset("AlbLintPreset strict: what is an info is a warning, all others are errors.", rule => rule.EffectiveSeverity == Severity.Info ? "warning" : "error"));

    [Fact]
    public void None_turns_every_rule_off() => AssertWritten(
        "config/none.globalconfig",
        Preset("AlbLintPreset none: all rules are off; turn on those that you want.", _ => "none"));

    /// <summary>Files of users have level 0 or, by the name .globalconfig, 100.</summary>
    /// <seealso href="https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files#precedence"/>
    private static string Preset(string purpose, Func<RuleInfo, string> severity) =>
        $"# {purpose}\n# Written from the catalogue.\nis_global = true\nglobal_level = -1\n\n"
        + string.Concat(RuleCatalog.All.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity(rule)} # {rule.Title}\n"));

    private static void AssertWritten(string path, string text)
    {
        var file = Path.Combine(Repository.Root, "src", "AlbLint.Analyzers", "Package", path);
        if (Repository.UpdatesPages)
        {
            File.WriteAllText(file, text);
        }
        else
        {
            Assert.Equal(text, File.Exists(file) ? File.ReadAllText(file) : "");
        }
    }
}
