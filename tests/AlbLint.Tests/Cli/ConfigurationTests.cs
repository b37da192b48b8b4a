using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class ConfigurationTests
{
    [Fact]
    public void A_rule_that_is_off_says_nothing()
    {
        using var workspace = Faulty("severities: {ALB3007: off}");
        Assert.Equal((0, "1 template: no findings\n"), Outcome(workspace.Run()));
    }

    [Fact]
    public void A_severity_is_the_one_that_is_reported_and_that_fails()
    {
        using var workspace = Faulty("severities: {ALB3007: info}");
        var result = workspace.Run();
        Assert.Equal(0, result.Code);
        Assert.Contains(": info ALB3007: ", result.Out);
        Assert.Equal(1, workspace.Run("--fail-on", "info").Code);
    }

    [Fact]
    public void A_suppression_of_a_rule_that_is_off_is_of_use()
    {
        using var workspace = Faulty("severities: {ALB1001: off}");
        workspace.Write("a.yaml", "# alblint-disable ALB1001 -- a test\n" + SmallTemplates.Unlogged);
        Assert.Equal((0, "1 template: no findings\n"), Outcome(workspace.Run()));
    }

    [Fact]
    public void The_file_is_found_above_the_working_directory()
    {
        using var workspace = Faulty("severities: {ALB3007: off}");
        Directory.CreateDirectory(Path.Combine(workspace.Root, "deep", "er"));
        Assert.Equal(0, workspace.Run(["../../a.yaml"], "deep/er").Code);
    }

    [Fact]
    public void The_file_of_another_repository_does_not_count()
    {
        using var workspace = Faulty("severities: {ALB3007: off}");
        Directory.CreateDirectory(Path.Combine(workspace.Root, "inner", ".git"));
        Assert.Equal(1, workspace.Run(["../a.yaml"], "inner").Code);
    }

    [Fact]
    public void Another_file_can_be_named()
    {
        using var workspace = Faulty("severities: {ALB3007: off}");
        workspace.Write("other/strict.yml", "severities: {ALB3007: error}\n");
        Assert.Equal(1, workspace.Run("--config", "other/strict.yml").Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_3()
    {
        using var workspace = Faulty("");
        var result = workspace.Run("--config", "none.yml");
        Assert.Equal((3, "", "alblint: none.yml: no such file\n"), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public void A_file_that_means_nothing_is_2_and_the_place_is_named()
    {
        using var workspace = Faulty("severities:\n  ALB3007: of\n");
        var result = workspace.Run();
        Assert.Equal((2, "", "alblint: .alblint.yml(2,12): there is no severity of; did you mean off?; see alblint --help\n"), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public void What_is_excluded_is_not_found_in_directories_but_can_be_named()
    {
        using var workspace = Faulty("excludes: [old/]");
        File.Delete(Path.Combine(workspace.Root, "a.yaml"));
        workspace.Write("old/a.yaml", SmallTemplates.Faulty);
        workspace.Write("new/a.yaml", SmallTemplates.Clean);
        Assert.Equal((0, "1 template: no findings\n"), Outcome(workspace.Run()));
        Assert.Equal(1, workspace.Run("old/a.yaml").Code);
    }

    [Fact]
    public void A_parameter_is_the_one_of_the_command_line_before_the_one_of_the_file()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty.Replace("\"4500\"", "!Ref Seconds").Replace("4500", "!Ref Seconds") + "Parameters:\n  Seconds: {Type: Number}\n");
        workspace.Write(".alblint.yml", "parameters: {Seconds: 5000}\n");
        Assert.Equal(1, workspace.Run().Code);
        Assert.Equal(0, workspace.Run("--parameter", "Seconds=60").Code);
    }

    private static (int Code, string Out) Outcome(CommandResult result) => (result.Code, result.Out);

    private static Workspace Faulty(string settings)
    {
        var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        workspace.Write(".alblint.yml", settings + "\n");
        return workspace;
    }
}
