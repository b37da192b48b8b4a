using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class SuppressionTests
{
    [Fact]
    public void A_suppressed_finding_does_not_fail_the_check()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", "# alblint-disable ALB3007 -- AWS raised it for us\n" + SmallTemplates.Faulty);
        Assert.Equal((0, "1 template: no findings\n"), (workspace.Run("a.yaml").Code, workspace.Run("a.yaml").Out));
    }

    [Fact]
    public void A_suppression_of_nothing_fails_it()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", "# alblint-disable ALB3007 -- AWS raised it for us\n" + SmallTemplates.Clean);
        var result = workspace.Run("a.yaml");
        Assert.Equal(1, result.Code);
        Assert.StartsWith("a.yaml(1,1): warning ALB0002: suppression of ALB3007 covers no finding\n", result.Out);
    }
}
