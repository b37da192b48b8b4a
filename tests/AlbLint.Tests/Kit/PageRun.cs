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
    /// All findings of all rules in the file template.yaml or template.json, in a CDK program, or in a web project of Program.cs and perhaps appsettings.json and a Dockerfile.
    /// Access logs are off in every template that does not speak of them, so ALB1001 counts on its own page only.
    /// </summary>
    public static IReadOnlyList<Finding> Findings(RulePage page, PageExample example) =>
        [.. All(example).Where(finding => page.Id == "ALB1001" || finding.Rule.Id != "ALB1001")];

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

    private static IReadOnlyList<Finding> All(PageExample example)
    {
        if (example.Template is not null)
        {
            return LinkedPage.Findings(example);
        }

        if (example.Input.Language == "csharp")
        {
            return new Linter().Lint([WebProject.Deployment(example.Input.Content, example.Settings?.Content, image: example.Image?.Content)]);
        }

        if (example.Input.Language == PageExample.CdkLanguage)
        {
            return new Linter().Lint(CdkSource.Read(example.Input.Content));
        }

        var result = DeploymentReader.Read([new TemplateInput(new SourceFile(example.InputFile, example.Input.Content))], new ReadOptions());
        return SuppressionFilter.Apply([.. result.Faults, .. new Linter().Lint(result.Deployments)], result.Suppressions);
    }

    /// <summary>A line for each finding, for the message of a failing test.</summary>
    public static string Describe(IEnumerable<Finding> findings) =>
        string.Join("\n", findings.Select(finding => $"{finding.Place} {finding.Rule.Id}: {finding.Message} {finding.Scenario}"));
}
