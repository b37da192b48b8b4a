using AlbLint.Cli.Completion;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.House;

/// <summary>What build servers are told to run exists.</summary>
public sealed class ContinuousIntegrationTests
{
    private static readonly string[] Files = [".pre-commit-hooks.yaml", ".github/actions/alblint/action.yml"];

    public static TheoryData<string> Snippets => [.. RulePage.Read(Path.Combine(Repository.Root, "rules", "continuous-integration.md")).Blocks
        .Where(block => block.Language == "yaml").Select(block => block.Content + "\n").Concat(Files.Select(Read))];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Every_snippet_is_YAML(string snippet)
    {
        var document = TemplateParser.Parse(new SourceFile("snippet.yaml", snippet));
        Assert.Equal(document.Root is null ? ["list"] : [], document.Faults.Select(fault => document.Root is null ? "list" : fault.Message));
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Every_option_in_a_snippet_exists(string snippet)
    {
        foreach (var words in snippet.Split('\n').Where(line => line.Contains("alblint --") || line.Contains("alblint check")).Select(line => line.Split([' ', '(', ')', ';', '"'], StringSplitOptions.RemoveEmptyEntries)))
        {
            var command = CompletionTable.Commands.FirstOrDefault(command => words.Contains(command.Name)) ?? CompletionTable.Commands[0];
            Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal)), word => Assert.Contains(word, command.Options.Select(option => option.Name)));
        }
    }

    [Fact]
    public void The_action_gives_only_options_that_exist()
    {
        var words = Read(Files[1]).Split([' ', '(', ')', '\n', '"'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All(["--format", "--fail-on", "--output"], option =>
        {
            Assert.Contains(option, words);
            Assert.Contains(option, CompletionTable.Commands[0].Options.Select(known => known.Name));
        });
    }

    [Fact]
    public void The_hook_that_the_page_shows_is_the_one_that_exists()
    {
        var shown = Read("rules/continuous-integration.md").Split('\n').SkipWhile(line => !line.Contains("- id: alblint")).TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Select(line => line.Trim());
        Assert.All(shown, line => Assert.Contains(line, Read(Files[0]).Split('\n').Select(known => known.Trim())));
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_needs_no_address_of_this_project(string snippet) => Assert.DoesNotMatch("[Aa]lb[Ll]int/|OWNER", snippet.Replace("actions/alblint/", ""));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));
}
