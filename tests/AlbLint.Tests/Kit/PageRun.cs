using AlbLint.Findings;

namespace AlbLint.Tests.Kit;

/// <summary>Runs the blocks of a page the way the program runs a file.</summary>
internal static class PageRun
{
    /// <summary>The name that a block's file has in outputs.</summary>
    public static string FileName(PageBlock block) => "template." + block.Language;

    /// <summary>
    /// All findings of all rules. Access logs are off in every template that does not speak of them, so ALB1001 counts on its own page only.
    /// </summary>
    public static IReadOnlyList<Finding> Findings(RulePage page, PageBlock block) =>
        [.. RuleTest.All(block.Content).Where(finding => page.Id == "ALB1001" || finding.Rule.Id != "ALB1001")];

    /// <summary>A line for each finding.</summary>
    public static string Describe(IEnumerable<Finding> findings) =>
        string.Join("\n", findings.Select(finding => $"{finding.Place} {finding.Rule.Id}: {finding.Message} {finding.Scenario}"));
}
