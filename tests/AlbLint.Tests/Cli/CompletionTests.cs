using System.Diagnostics;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Completion;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class CompletionTests
{
    [Fact]
    public void Every_command_is_completed() => Assert.Equal(CommandNames.All.Order(), CompletionTable.Commands.Select(command => command.Name).Order());

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void A_script_knows_every_command_option_and_word(string shell)
    {
        var script = Script(shell);
        foreach (var command in CompletionTable.Commands)
        {
            Assert.Contains(command.Name, script);
            Assert.All(command.Options, option => Assert.Contains(option.Name.TrimStart('-'), script));
            Assert.All(command.Operands.Concat(command.Options.SelectMany(option => option.Words)), word => Assert.Contains(word, script));
        }

        Assert.DoesNotContain('\r', script);
    }

    [Theory]
    [InlineData("alblint ex", "explain")]
    [InlineData("alblint --form", "--format")]
    [InlineData("alblint check --format s", "sarif")]
    [InlineData("alblint --format js", "json")]
    [InlineData("alblint --fix --fail-on w", "warning")]
    [InlineData("alblint explain ALB3007", "ALB3007")]
    [InlineData("alblint stack web --reg", "--region")]
    [InlineData("alblint completion f", "fish")]
    [InlineData("alblint rules --", "--help")]
    [InlineData("alblint check --config x", "")]
    public void Bash_completes(string line, string expected) => Assert.Equal(expected, InBash(line));

    private static string Script(string shell)
    {
        using var workspace = new Workspace();
        var result = workspace.Run("completion", shell);
        Assert.Equal((0, ""), (result.Code, result.Error));
        return result.Out;
    }

    /// <summary>What bash itself answers for a line that ends where the cursor stands.</summary>
    private static string InBash(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", Script("bash") + "COMP_WORDS=($0); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _alblint; echo \"${COMPREPLY[*]}\"", line]) { RedirectStandardOutput = true };
        using var bash = Process.Start(start)!;
        var answer = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return answer.Trim();
    }
}
