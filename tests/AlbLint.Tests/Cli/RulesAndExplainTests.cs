using AlbLint.Rules;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class RulesAndExplainTests
{
    [Fact]
    public void Rules_lists_every_rule_once_with_its_title()
    {
        using var workspace = new Workspace();
        var result = workspace.Run("rules");
        var lines = result.Out.Split('\n');
        Assert.Equal(0, result.Code);
        foreach (var rule in RuleCatalog.All)
        {
            var line = Assert.Single(lines, line => line.StartsWith(rule.Id, StringComparison.Ordinal));
            Assert.EndsWith("  " + rule.Title, line);
        }
    }

    [Fact]
    public void Rules_shows_what_is_sent_and_marks_previews()
    {
        using var workspace = new Workspace();
        var lines = workspace.Run("rules").Out.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("ALB1002  warning P  ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ALB5001  error      504  ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ALB5003  error      unhealthy  ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ALB0001")]
    [InlineData("alb0001")]
    public void Explain_shows_the_page_without_its_markup(string id)
    {
        using var workspace = new Workspace();
        var result = workspace.Run("explain", id);
        Assert.Equal(0, result.Code);
        Assert.StartsWith($"ALB0001: {SourceFaults.Unreadable.Title}\n\nWhat happens\n", result.Out);
        Assert.Contains("\n    Resources:\n", result.Out);
        Assert.DoesNotContain("```", result.Out);
    }
}
