using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Tests.RealTemplates;

/// <summary>A template with everything that was found in it.</summary>
internal sealed record TemplateRun(string Name, SourceFile File, ReadResult Result, IReadOnlyList<Finding> Findings)
{
    public static TemplateRun Of(SourceFile file)
    {
        var result = DeploymentReader.Read([new TemplateInput(file)], new ReadOptions());
        return new TemplateRun(Path.GetFileName(file.Path), file, result, new Linter().Lint(result.Deployments));
    }

    public static string Describe(Finding finding) =>
        $"{Path.GetFileName(finding.Place.File.Path)}({finding.Place.Start})\t{finding.Severity} {finding.Rule.Id} at {finding.Resource}: {finding.Message} {finding.Scenario}";
}
