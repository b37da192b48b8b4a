using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class ExitCodeTests
{
    [Fact]
    public void Zero_when_nothing_is_found()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Clean);
        var result = workspace.Run("a.yaml");
        Assert.Equal((0, "1 template: no findings\n", ""), (result.Code, result.Out, result.Error));
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public void One_when_an_error_reaches_fail_on(string failOn, int code)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        Assert.Equal(code, workspace.Run("--fail-on", failOn, "a.yaml").Code);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 0)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public void One_when_an_info_reaches_fail_on(string failOn, int code)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Unlogged);
        var result = workspace.Run("a.yaml", $"--fail-on={failOn}");
        Assert.Equal(code, result.Code);
        Assert.Contains("ALB1001", result.Out);
    }

    [Fact]
    public void One_by_default_for_errors_and_zero_for_infos()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        workspace.Write("b.yaml", SmallTemplates.Unlogged);
        Assert.Equal(1, workspace.Run("a.yaml").Code);
        Assert.Equal(0, workspace.Run("b.yaml").Code);
    }

    [Fact]
    public void Three_when_an_input_is_missing_and_the_rest_is_still_read()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        var result = workspace.Run("nowhere.yaml", "a.yaml");
        Assert.Equal(3, result.Code);
        Assert.Equal("alblint: nowhere.yaml: no such file or directory\n", result.Error);
        Assert.Contains("ALB3007", result.Out);
        Assert.EndsWith("1 template: 1 error, 0 warnings, 0 infos; 1 input not read\n", result.Out);
    }

    [Fact]
    public void One_for_a_broken_template_whatever_else_is_in_it()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Clean + "  Other: []\n");
        var result = workspace.Run();
        Assert.Equal(1, result.Code);
        Assert.Contains("a.yaml(10,3): error ALB0001: ", result.Out);
    }
}
