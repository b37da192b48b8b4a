using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class ProgressTests
{
    [Fact]
    public void A_terminal_shows_how_far_a_long_check_is_and_is_clean_afterwards()
    {
        using var workspace = new Workspace { ShowsProgress = true };
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        var result = workspace.Run();
        Assert.Contains("\r\e[K0 checked ...", result.Error);
        Assert.EndsWith("\r\e[K", result.Error);
        Assert.DoesNotContain("\e[K", result.Out);
    }

    [Fact]
    public void What_is_no_terminal_shows_nothing()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        Assert.Equal("", workspace.Run().Error);
    }
}
