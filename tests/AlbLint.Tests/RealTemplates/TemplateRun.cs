using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.RealTemplates;

/// <summary>A template with everything that was found in it.</summary>
internal sealed record TemplateRun(string Name, SourceFile File, ReadResult Result, IReadOnlyList<Finding> Findings)
{
    private static readonly Lazy<IReadOnlyList<TemplateRun>> EveryRun = new(() => [.. Corpus.Templates().Select(Of)]);

    /// <summary>Every template of the corpus as it is.</summary>
    public static IReadOnlyList<TemplateRun> Every => EveryRun.Value;

    public static TemplateRun Of(SourceFile file)
    {
        var result = DeploymentReader.Read([new TemplateInput(file)], new ReadOptions());
        return new TemplateRun(Path.GetFileName(file.Path), file, result, new Linter().Lint(result.Deployments));
    }

    public static string Describe(Finding finding) =>
        $"{Path.GetFileName(finding.Place.File.Path)}({finding.Place.Start})\t{finding.Severity} {finding.Rule.Id} at {finding.Resource}: {finding.Message} {finding.Scenario}";
}
