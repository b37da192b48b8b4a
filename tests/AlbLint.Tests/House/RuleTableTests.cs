using System.Text;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.House;

/// <summary>The table in rules/README.md is written by the catalogue.</summary>
public sealed class RuleTableTests
{
    private const string Begin = "<!-- rules: written from the catalogue -->\n";
    private const string End = "<!-- end of rules -->";

    [Fact]
    public void The_table_is_that_of_the_catalogue()
    {
        var file = Path.Combine(Repository.Root, "rules", "README.md");
        var text = File.ReadAllText(file);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, "rules/README.md lacks the marks of the table");

        if (Repository.UpdatesPages)
        {
            File.WriteAllText(file, text[..begin] + Table() + text[end..]);
        }
        else
        {
            Assert.Equal(Table(), text[begin..end]);
        }
    }

    private static string Table()
    {
        var table = new StringBuilder("\n| rule | fault | clients get | severity |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalog.All)
        {
            table.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Effect(rule)} | {Severity(rule)} |\n");
        }

        return table.Append('\n').ToString();
    }

    private static string Effect(RuleInfo rule) =>
        rule.Status.Count > 0 ? string.Join(", ", rule.Status) : rule.Effect.Length > 0 ? rule.Effect : "-";

    private static string Severity(RuleInfo rule) =>
        rule.IsPreview ? $"info (preview of {rule.Severity.ToString().ToLowerInvariant()})" : rule.Severity.ToString().ToLowerInvariant();
}
