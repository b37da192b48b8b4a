using AlbLint.Cli.Commands;
using AlbLint.Cli.Configuration;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.Tests.Cli;

public class SettingsReaderTests
{
    private static readonly string Directory = Path.GetFullPath("/repository");

    [Fact]
    public void Every_key_is_read()
    {
        var settings = Read("""
            severities:
              ALB1001: off
              alb2009: error
            idle-timeout: 120
            links:
              - template: infra/template.yaml
                resource: WebTask
                container: web
                project: src/Web
            excludes: ["legacy/**"]
            parameters:
              AppPort: 8080
              Subnets: [a, b]
            """);
        Assert.Equal([("ALB1001", null), ("ALB2009", Severity.Error)], settings.Severities.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(TimeSpan.FromMinutes(2), settings.IdleTimeout);
        Assert.Equal(new ProjectLink(Path.Combine(Directory, "infra", "template.yaml"), "WebTask", "web", Path.Combine(Directory, "src", "Web")), Assert.Single(settings.Links));
        Assert.True(settings.Leaves(Path.Combine(Directory, "legacy", "a.yaml"), isDirectory: false));
        Assert.Equal([("AppPort", "8080"), ("Subnets", "a,b")], settings.Parameters.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("severities:\nlinks: []\nexcludes: ~\n")]
    public void A_file_that_says_nothing_changes_nothing(string text)
    {
        var settings = Read(text);
        Assert.Empty(settings.Severities);
        Assert.Empty(settings.Links);
        Assert.False(settings.Leaves(Path.Combine(Directory, "a.yaml"), isDirectory: false));
    }

    [Theory]
    [InlineData("severites: {}", "(1,1): there is no key severites; did you mean severities?")]
    [InlineData("rules: {}", "(1,1): there is no key rules; there are severities, idle-timeout, links, excludes, parameters")]
    [InlineData("severities:\n  ALB3070: off", "(2,3): there is no rule ALB3070; did you mean ALB3007?")]
    [InlineData("severities:\n  ALB3007: errror", "(2,12): there is no severity errror; did you mean error?")]
    [InlineData("severities:\n  ALB3007: [off]", "(2,12): a severity is one of error, warning, info, off")]
    [InlineData("severities: off", "(1,13): severities takes a mapping")]
    [InlineData("idle-timeout: 0", "(1,15): idle-timeout takes seconds, 1 to 4000")]
    [InlineData("idle-timeout: 60s", "(1,15): idle-timeout takes seconds, 1 to 4000")]
    [InlineData("links:\n  - template: a.yaml", "(2,5): the link has no project")]
    [InlineData("links:\n  - tempalte: a.yaml", "(2,5): there is no key of a link tempalte; did you mean template?")]
    [InlineData("links: a.yaml", "(1,8): links takes a list")]
    [InlineData("excludes: ['!a']", "(1,12): a pattern only excludes; none can take back what another excludes")]
    [InlineData("excludes: ['']", "(1,12): a pattern takes a text")]
    [InlineData("parameters: {A: {B: 1}}", "(1,17): a parameter takes a value, or a list of values")]
    [InlineData("- a", "(1,1): this is no mapping of keys to values")]
    public void What_means_nothing_is_refused_at_its_place(string text, string message) =>
        Assert.Equal(".alblint.yml" + message, Assert.Throws<UsageException>(() => Read(text)).Message);

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        Assert.StartsWith(".alblint.yml(2,1): ", Assert.Throws<UsageException>(() => Read("idle-timeout: 60\nidle-timeout: 61\n")).Message);

    private static Settings Read(string text) => new SettingsReader(new SourceFile(".alblint.yml", text), Directory).Read();
}
