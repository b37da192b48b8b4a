using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class UsageTests
{
    [Theory]
    [InlineData("there is no option --fromat; did you mean --format?", "--fromat", "json")]
    [InlineData("--config needs a file", "--config=")]
    [InlineData("--write-baseline does not go together with --fix or --diff", "--fix", "--write-baseline=y")]
    [InlineData("--fix takes no value", "--fix=all")]
    [InlineData("--baseline and --write-baseline do not go together", "--baseline=x", "--write-baseline=y")]
    [InlineData("--format takes text or json or sarif or github or junit or msbuild, not 'xml'", "--format", "xml")]
    [InlineData("--fail-on takes error or warning or info or never, not 'Error'", "--fail-on", "Error")]
    [InlineData("--output needs a value: --output FILE", "--output")]
    [InlineData("--output needs a file", "--output=")]
    [InlineData("--parameter takes KEY=VALUE, not 'Port'", "--parameter", "Port")]
    [InlineData("a path is empty", "")]
    [InlineData("rules takes nothing, not 'ALB1001'", "rules", "ALB1001")]
    [InlineData("completion takes the name of a shell: bash, zsh, fish, pwsh", "completion", "csh")]
    [InlineData("explain takes one rule id: alblint explain ALBnnnn", "explain")]
    [InlineData("there is no rule ALB3070; did you mean ALB3007?", "explain", "ALB3070")]
    [InlineData("there is no rule everything; `alblint rules` lists all", "explain", "everything")]
    public void Wrong_use_is_2_and_says_what_is_wrong(string message, params string[] args)
    {
        using var workspace = new Workspace();
        var result = workspace.Run(args);
        Assert.Equal((2, "", $"alblint: {message}; see alblint --help\n"), (result.Code, result.Out, result.Error));
    }

    [Theory]
    [InlineData("templates")]
    public void A_word_that_is_no_command_is_a_path(string word)
    {
        using var workspace = new Workspace();
        var result = workspace.Run(word);
        Assert.Equal((3, $"alblint: {word}: no such file or directory\n"), (result.Code, result.Error));
    }

    [Fact]
    public void A_mistyped_command_is_named()
    {
        using var workspace = new Workspace();
        Assert.Equal("alblint: chekc: no such file or directory; the command is 'check'\n", workspace.Run("chekc").Error);
    }

    [Fact]
    public void After_two_dashes_everything_is_a_path()
    {
        using var workspace = new Workspace();
        workspace.Write("--help", SmallTemplates.Clean);
        Assert.Equal((0, "1 template: no findings\n"), (workspace.Run("--", "--help").Code, workspace.Run("check", "--", "--help").Out));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("check", "--help")]
    [InlineData("a.yaml", "--help")]
    public void Help_names_every_option_and_exit_code(params string[] args)
    {
        using var workspace = new Workspace();
        var result = workspace.Run(args);
        Assert.Equal(0, result.Code);
        foreach (var word in new[] { "--format text|json|sarif|github|junit|msbuild", "--baseline FILE", "--write-baseline FILE", "--fail-on", "--parameters FILE", "--parameter KEY=VALUE", "--config FILE", "--fix", "--diff", "--output FILE", "3 an input could not be read" })
        {
            Assert.Contains(word, result.Out);
        }
    }

    [Fact]
    public void Every_command_has_help()
    {
        using var workspace = new Workspace();
        Assert.StartsWith("usage: alblint rules\n", workspace.Run("rules", "--help").Out);
        Assert.StartsWith("usage: alblint explain ALBnnnn | 502\n", workspace.Run("explain", "-h").Out);
        Assert.StartsWith("usage: alblint probe URL [options]\n", workspace.Run("probe", "--help").Out);
    }

    [Fact]
    public void The_version_is_one_line()
    {
        using var workspace = new Workspace();
        Assert.Matches(@"^alblint \d+\.\d+\.\d+[^\n]*\n$", workspace.Run("--version").Out);
    }
}
