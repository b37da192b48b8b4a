using AlbLint.Analyzers;
using AlbLint.Findings;
using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Tests.Analyzers;

/// <summary>The compiler says of every page's templates what the program says.</summary>
public sealed class PageTwinTests
{
    public static TheoryData<string> Ids => [.. Repository.RulePages.Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory, MemberData(nameof(Ids))]
    public async Task The_compiler_finds_what_the_program_finds(string id)
    {
        var page = RulePage.Read(Path.Combine(Repository.Root, "rules", id + ".md"));
        foreach (var block in page.Blocks.Where(block => block.Language is "yaml" or "json"))
        {
            var expected = PageRun.Findings(page, new PageExample(block, null, null, null, null)).Select(finding => (
                finding.Rule.Id,
                finding.Place.Range.Start,
                finding.Place.Range.Length,
                finding.Severity.ToString(),
                finding.Sentence,
                Related: string.Join("; ", finding.Related.Select(related => $"{related.Place.Range.Start} {related.Message}")),
                Fixes: string.Join("; ", finding.Edits.Concat(finding.Choices.SelectMany(choice => choice)).Select(edit => $"{edit.Place.Range} {edit.NewText}"))));
            var actual = await new Editor().With("template." + block.Language, block.Content).DiagnosticsIn("template." + block.Language);

            Assert.Equal(expected, actual.Where(diagnostic => id == "ALB1001" || diagnostic.Id != "ALB1001").Select(diagnostic => (
                diagnostic.Id,
                diagnostic.Location.SourceSpan.Start,
                diagnostic.Location.SourceSpan.Length,
                diagnostic.Severity.ToString(),
                diagnostic.GetMessage(),
                Related: string.Join("; ", diagnostic.AdditionalLocations.Select((location, i) => $"{location.SourceSpan.Start} {FindingProperties.RelatedLabel(diagnostic.Properties, i)}")),
                Fixes: string.Join("; ", FindingProperties.Fixes(diagnostic.Properties).SelectMany(fix => fix.Edits).Select(edit => $"{edit.Range} {edit.NewText}")))));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task The_compiler_finds_in_CDK_programs_what_the_program_finds(string id)
    {
        var page = RulePage.Read(Path.Combine(Repository.Root, "rules", id + ".md"));
        foreach (var block in page.Blocks.Where(block => block.Language == PageExample.CdkLanguage))
        {
            var expected = PageRun.Findings(page, new PageExample(block, null, null, null, null)).Select(finding => (
                finding.Rule.Id,
                finding.Place.Range.Start,
                finding.Sentence,
                Fixes: string.Join("; ", finding.Edits.Concat(finding.Choices.SelectMany(choice => choice)).Select(edit => $"{edit.Place.Range} {edit.NewText}"))));
            var actual = await CdkSource.Compile(block.Content).WithAnalyzers([new CdkAnalyzer()]).GetAnalyzerDiagnosticsAsync();

            Assert.Equal(expected, actual.Where(diagnostic => id == "ALB1001" || diagnostic.Id != "ALB1001").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => (
                diagnostic.Id,
                diagnostic.Location.SourceSpan.Start,
                diagnostic.GetMessage(),
                Fixes: string.Join("; ", FindingProperties.Fixes(diagnostic.Properties).SelectMany(fix => fix.Edits).Select(edit => $"{edit.Range} {edit.NewText}")))));
        }
    }
}
