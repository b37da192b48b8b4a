namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>The sample projects are built with the analyzers of this checkout; README.md shows what the build says.</summary>
[Collection(PackageFeed.Collection)]
public sealed class SampleTests
{
    private static readonly string Readme = Path.Combine(Programs.Root, "README.md");

    [Theory]
    [InlineData("tests/samples/web")]
    [InlineData("tests/samples/bookings/Infra")]
    public void The_sample_builds_with_the_findings_that_the_readme_shows(string path)
    {
        var sample = Path.Combine(Programs.Root, path);
        var compiled = Path.Combine(sample, "obj", "Release");
        if (Directory.Exists(compiled))
        {
            Directory.Delete(compiled, recursive: true);
        }

        var (exitCode, text) = Programs.Run(
            sample, [new("MSBUILDDISABLENODEREUSE", "1"), new("UseSharedCompilation", "false"), new("DOTNET_CLI_UI_LANGUAGE", "en")], "dotnet", "build", "-c", "Release", "--nologo", "-v", "n");

        var build = new BuildOutput(exitCode, text, Programs.Root);
        Assert.True(build.Succeeded, text);
        AssertShown($"<!-- build: {path} -->\n```text\n", string.Concat(build.Lines.Select(line => line + "\n")));
    }

    private static void AssertShown(string mark, string output)
    {
        var text = File.ReadAllText(Readme);
        var begin = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var end = text.IndexOf("```", begin, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ALBLINT_UPDATE_PAGES") == "1")
        {
            File.WriteAllText(Readme, text[..begin] + output + text[end..]);
        }
        else
        {
            Assert.Equal(output, text[begin..end]);
        }
    }
}
