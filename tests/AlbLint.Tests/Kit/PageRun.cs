using AlbLint.Cli.Reporters;
using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Tests.Kit;

/// <summary>Runs the blocks of a page the way the program runs a file.</summary>
internal static class PageRun
{
    /// <summary>
    /// All findings of all rules in the file template.yaml or template.json. Access logs are off in every template that does not speak of
    /// them, so ALB1001 counts on its own page only.
    /// </summary>
    public static IReadOnlyList<Finding> Findings(RulePage page, PageBlock block)
    {
        var result = DeploymentReader.Read([new TemplateInput(new SourceFile("template." + block.Language, block.Content))], new ReadOptions());
        var findings = SuppressionFilter.Apply([.. result.Faults, .. new Linter().Lint(result.Deployments)], result.Suppressions);
        return [.. findings.Where(finding => page.Id == "ALB1001" || finding.Rule.Id != "ALB1001")];
    }

    /// <summary>The findings as the program prints them.</summary>
    public static string Output(IEnumerable<Finding> findings)
    {
        using var writer = new StringWriter();
        var reporter = new TextReporter(writer, TextStyle.Plain);
        foreach (var finding in findings)
        {
            reporter.Write(finding);
        }

        return writer.ToString().TrimEnd('\n');
    }

    /// <summary>A line for each finding, for the message of a failing test.</summary>
    public static string Describe(IEnumerable<Finding> findings) =>
        string.Join("\n", findings.Select(finding => $"{finding.Place} {finding.Rule.Id}: {finding.Message} {finding.Scenario}"));
}
