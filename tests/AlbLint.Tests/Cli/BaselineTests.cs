using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class BaselineTests
{
    [Fact]
    public void What_is_in_the_baseline_is_passed_over_also_when_lines_move()
    {
        using var workspace = Known();
        workspace.Write("sub/a.yaml", "# one line more\n" + SmallTemplates.Faulty.Replace("4500", "4600"));
        var result = workspace.Run("--baseline", "known.json");
        Assert.Equal((0, "1 template: no findings\n"), (result.Code, result.Out));
    }

    [Fact]
    public void The_baseline_is_sorted_and_names_rule_file_and_resource()
    {
        using var workspace = Known();
        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                {
                  "rule": "ALB3007",
                  "file": "sub/a.yaml",
                  "path": "Lb",
                  "count": 1
                }
              ]
            }

            """, workspace.Read("known.json"));
    }

    [Fact]
    public void Writing_reports_nothing_but_the_figures()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        var result = workspace.Run("--write-baseline", "known.json");
        Assert.Equal((0, "", "alblint: known.json: 1 template: 1 error, 0 warnings, 0 infos\n"), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public void Another_file_another_resource_and_another_rule_are_new()
    {
        using var workspace = Known();
        workspace.Write("sub/b.yaml", SmallTemplates.Faulty);
        workspace.Write("sub/a.yaml", SmallTemplates.Faulty.Replace("Lb:", "Other:"));
        Assert.EndsWith("2 templates: 2 errors, 0 warnings, 0 infos\n", workspace.Run("--baseline", "known.json").Out);
    }

    [Fact]
    public void More_of_the_same_at_the_same_resource_is_reported_whole()
    {
        using var workspace = Known();
        workspace.Write("sub/a.yaml", SmallTemplates.Faulty.Replace("LoadBalancerAttributes:\n", "LoadBalancerAttributes:\n        - { Key: client_keep_alive.seconds, Value: \"5\" }\n"));
        var result = workspace.Run("--baseline", "known.json");
        Assert.Equal(1, result.Code);
        Assert.EndsWith("1 template: 2 errors, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void Files_are_those_beside_the_baseline_wherever_the_check_runs()
    {
        using var workspace = Known();
        Assert.Equal(0, workspace.Run(["--baseline", "../known.json", "a.yaml"], "sub").Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no JSON")]
    [InlineData("""{"version":1,"findings":[{"rule":1}]}""")]
    public void A_file_that_is_no_baseline_is_not_read(string text)
    {
        using var workspace = Known();
        workspace.Write("known.json", text);
        var result = workspace.Run("--baseline", "known.json");
        Assert.Equal((3, "", "alblint: known.json: not a baseline; --write-baseline makes one\n"), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public void A_baseline_of_a_later_version_or_none_is_not_read()
    {
        using var workspace = Known();
        workspace.Write("later.json", """{"version":2,"findings":[]}""");
        Assert.Equal("alblint: later.json: a baseline of a later version of alblint\n", workspace.Run("--baseline", "later.json").Error);
        Assert.Equal((3, "alblint: none.json: no such file\n"), (workspace.Run("--baseline", "none.json").Code, workspace.Run("--baseline", "none.json").Error));
    }

    private static Workspace Known()
    {
        var workspace = new Workspace();
        workspace.Write("sub/a.yaml", SmallTemplates.Faulty);
        Assert.Equal(0, workspace.Run("--write-baseline", "known.json", "sub").Code);
        return workspace;
    }
}
