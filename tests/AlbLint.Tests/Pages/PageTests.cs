using AlbLint.Rules;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Pages;

/// <summary>Pages are tests: what they show as bad gives their finding and nothing else, what they show as good gives none.</summary>
public sealed class PageTests
{
    private static readonly string[] Sections = ["What happens", "Bad", "Good", "Not reported when", "Source"];

    public static TheoryData<string> Ids => [.. Repository.RulePages.Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory, MemberData(nameof(Ids))]
    public void A_page_has_its_title_and_every_section_in_order(string id)
    {
        var page = Page(id);

        Assert.Equal($"{id}: {RuleCatalog.Find(id)!.Title}", page.Title);
        Assert.Equal(Sections, page.Sections.Select(section => section.Name));
        Assert.NotEmpty(page.Sections[0].Lines);
        Assert.All(page.Sections.Skip(3), section => Assert.StartsWith("- ", section.Lines[0], StringComparison.Ordinal));
        Assert.All(page.Sections[4].Lines, line => Assert.Contains("https://", line, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_bad_example_gives_exactly_this_finding(string id)
    {
        var page = Page(id);

        Assert.NotEmpty(page.Bad);
        Assert.All(page.Bad, example =>
        {
            var findings = PageRun.Findings(page, example);
            Assert.True(findings.Count == 1 && findings[0].Rule.Id == id, "the block gives:\n" + PageRun.Describe(findings) + "\n\n" + example.Input.Content);
        });
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_good_example_gives_none(string id)
    {
        var page = Page(id);

        Assert.NotEmpty(page.Good);
        Assert.All(page.Good, example => Assert.Equal("", PageRun.Describe(PageRun.Findings(page, example))));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_finding_says_what_and_why_and_what_to_do(string id)
    {
        var page = Page(id);

        Assert.All(page.Bad.SelectMany(example => PageRun.Findings(page, example)), finding =>
        {
            Wordings.AssertInForm(finding.Message);
            Wordings.AssertInForm(finding.Why);
            if (id != SourceFaults.Unreadable.Id)
            {
                Wordings.AssertInForm(finding.Do ?? ""); // what is wrong with a text is also what to change
            }

            Assert.All(finding.Related, related => Wordings.AssertInForm(related.Message));
        });
    }

    [Theory, MemberData(nameof(Ids))]
    public void An_edit_cures_its_finding(string id)
    {
        var page = Page(id);

        Assert.All(page.Bad, example =>
        {
            foreach (var finding in PageRun.Findings(page, example).Where(finding => finding.Edits.Count > 0))
            {
                Assert.Equal("", PageRun.Describe(PageRun.Findings(page, example.With(finding.Edits))));
            }
        });
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_output_is_what_the_program_prints(string id)
    {
        var page = Page(id);
        var outputs = page.Bad.Where(example => example.Output is not null)
            .ToDictionary(example => example.Output!, example => PageRun.Output(PageRun.Findings(page, example)));

        Assert.Equal(page.Bad.Count(), outputs.Count);
        if (Repository.UpdatesPages)
        {
            page.Rewrite(outputs);
        }
        else
        {
            Assert.All(outputs, output => Assert.Equal(output.Value, output.Key.Content));
        }
    }

    private static RulePage Page(string id) => RulePage.Read(Path.Combine(Repository.Root, "rules", id + ".md"));
}
