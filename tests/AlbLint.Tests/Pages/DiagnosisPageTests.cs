using AlbLint.Cli.Commands;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Pages;

/// <summary>The page about the diagnosis speaks of commands, options and pages that there are.</summary>
public sealed class DiagnosisPageTests
{
    private static readonly string File = Path.Combine(Repository.Root, "rules", "diagnosing-502.md");

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<CommandOption>> Options = new Dictionary<string, IReadOnlyList<CommandOption>>
    {
        [CommandNames.Check] = new CheckOptions().Table,
        [CommandNames.Logs] = new LogsOptions().Table,
        [CommandNames.Probe] = new ProbeArguments().Table,
    };

    [Fact]
    public void Every_command_can_be_understood()
    {
        var commands = RulePage.Read(File).Blocks.SelectMany(block => block.Lines).Select(line => line.Split(' ')).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, words =>
        {
            Assert.Equal("alblint", words[0]);
            Assert.Single(CommandSyntax.Parse(words.AsSpan(2), Options[words[1]]));
        });
        Assert.All(commands.Where(words => words[1] == CommandNames.Probe), words => ProbeArguments.Parse(words.AsSpan(2)));
    }

    [Fact]
    public void Every_link_leads_to_a_page()
    {
        var pages = System.IO.File.ReadAllText(File).Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')')]).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(System.IO.File.Exists(Path.Combine(Repository.Root, "rules", page)), page));
    }

    [Theory]
    [InlineData("502")]
    [InlineData("diagnosing-502")]
    public void Explain_shows_it(string name)
    {
        using var workspace = new Workspace();
        var result = workspace.Run("explain", name);
        Assert.Equal(0, result.Code);
        Assert.StartsWith("Diagnosing a 502\n", result.Out);
    }
}
