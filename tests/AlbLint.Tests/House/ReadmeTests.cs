using AlbLint.Cli.Commands;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.House;

/// <summary>What the README shows is what the program does.</summary>
public sealed class ReadmeTests
{
    private const string Begin = "<!-- output: ";
    private const string Fence = " -->\n```text\n";

    [Fact]
    public void The_output_is_what_the_program_prints()
    {
        var file = Path.Combine(Repository.Root, "README.md");
        var text = File.ReadAllText(file);
        var path = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var fence = text.IndexOf(Fence, path, StringComparison.Ordinal);
        var begin = fence + Fence.Length;
        var end = text.IndexOf("```", begin, StringComparison.Ordinal);
        var output = Run(text[path..fence]).Out;
        if (Repository.UpdatesPages)
        {
            File.WriteAllText(file, text[..begin] + output + text[end..]);
        }
        else
        {
            Assert.Equal(output, text[begin..end]);
        }
    }

    [Fact]
    public void Every_sample_but_the_clean_one_has_findings()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "samples")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["profile.yaml"], samples.Where(sample => Run("tests/samples/" + sample).Code == 0));
        Assert.Equal("1 template: no findings\n", Run("tests/samples/profile.yaml").Out);
    }

    [Fact]
    public void Every_option_is_named()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.All(new CheckOptions().Table.Concat(new LogsOptions().Table).Concat(new IamPolicyOptions().Table), option => Assert.Contains($"{option.Name} {option.Value}".TrimEnd() + "]", text));
    }

    private static CommandResult Run(string path)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = AlbLintCommand.Run([path], new Surroundings { In = () => TextReader.Null, Out = output, Error = error, WorkingDirectory = Repository.Root });
        return new CommandResult(code, output.ToString(), error.ToString());
    }
}
