using AlbLint.Cli.Configuration;

namespace AlbLint.Tests.Cli;

public class IgnorePatternTests
{
    [Theory]
    [InlineData("old.yaml", "old.yaml")]
    [InlineData("old.yaml", "a/b/old.yaml")]
    [InlineData("*.json", "a/b.json")]
    [InlineData("a/*.json", "a/b.json")]
    [InlineData("/a", "a")]
    [InlineData("a/**", "a/b/c.yaml")]
    [InlineData("**/fixtures/**", "x/fixtures/y/z.yaml")]
    [InlineData("a/**/c.yaml", "a/c.yaml")]
    [InlineData("a/**/c.yaml", "a/b/b/c.yaml")]
    [InlineData("v?.yaml", "v1.yaml")]
    [InlineData("*a*b", "xaaxb")]
    public void Matches(string pattern, string path) => Assert.True(new IgnorePattern(pattern).Matches(path, isDirectory: false));

    [Theory]
    [InlineData("old.yaml", "bold.yaml")]
    [InlineData("/a", "b/a")]
    [InlineData("a/b", "x/a/b")]
    [InlineData("a/*.json", "a/b/c.json")]
    [InlineData("a/", "a")]
    [InlineData("a/**", "a")]
    [InlineData("v?.yaml", "v.yaml")]
    public void Does_not_match(string pattern, string path) => Assert.False(new IgnorePattern(pattern).Matches(path, isDirectory: false));

    [Fact]
    public void A_slash_at_the_end_means_directories() => Assert.True(new IgnorePattern("legacy/").Matches("a/legacy", isDirectory: true));

    [Fact]
    public void Many_stars_take_no_time() =>
        Assert.False(new IgnorePattern(string.Join('/', Enumerable.Repeat("**", 50)) + "/" + string.Concat(Enumerable.Repeat("*a", 50)) + "b")
            .Matches(string.Join('/', Enumerable.Repeat(new string('a', 100), 50)), isDirectory: false));
}
