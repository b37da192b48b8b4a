using System.Text.RegularExpressions;
using AlbLint.Rules;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.House;

/// <summary>The catalogue, the classes and the pages tell of the same rules.</summary>
public sealed partial class CatalogueTests
{
    private static readonly string[] Steps = ["Observability", "Targets", "Timeouts", "Responses", "Network"];

    [Fact]
    public void Every_rule_class_is_in_the_catalogue_once()
    {
        var classes = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name);

        Assert.Equal(classes.Order(StringComparer.Ordinal), RuleCatalog.Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), Repository.RulePages.Select(Path.GetFileNameWithoutExtension));

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = RuleCatalog.All.Select(rule => rule.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(Id(), id));
    }

    [Fact]
    public void The_first_digit_is_the_step_of_the_folder() =>
        Assert.All(RuleCatalog.Rules, rule => Assert.Equal("AlbLint.Rules." + Steps[rule.Info.Id[3] - '1'], rule.GetType().Namespace));

    [Fact]
    public void Titles_name_the_fault_in_one_phrase() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.InRange(rule.Title.Length, 1, 90);
        Assert.True(char.IsUpper(rule.Title[0]) || rule.Title.StartsWith("gRPC", StringComparison.Ordinal), rule.Title);
        Wordings.AssertInForm(rule.Title);
    });

    [Fact]
    public void Every_rule_says_why_and_what_clients_get() => Assert.All(RuleCatalog.Rules, rule =>
    {
        Wordings.AssertInForm(rule.Info.Why);
        Assert.All(rule.Info.Status, status => Assert.InRange(status, 400, 599));
    });

    [GeneratedRegex(@"^ALB[0-5]\d{3}$")]
    private static partial Regex Id();
}
