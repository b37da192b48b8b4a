using System.Xml.Linq;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

/// <summary>The formats that build servers read.</summary>
public class BuildServerReporterTests
{
    [Fact]
    public void GitHub_gets_an_annotation_at_the_place_and_the_figures()
    {
        using var workspace = Faulty();
        var lines = workspace.Run("--format", "github").Out.Split('\n');
        Assert.StartsWith("::error file=sub/a%2Cb.yaml,line=7,endLine=7,col=55,endColumn=60,title=ALB3007 Timeout outside of what AWS accepts::idle_timeout.timeout_seconds of 4500 is ", lines[0]);
        Assert.Contains("%0Awhy: AWS refuses the value and the deployment rolls back%0Ado: ", lines[0]);
        Assert.StartsWith("::notice file=sub/info.yaml,line=2,", lines[1]);
        Assert.Equal("2 templates: 1 error, 0 warnings, 1 info", lines[2]);
    }

    [Fact]
    public void GitHub_counts_paths_from_the_checkout()
    {
        using var workspace = Faulty();
        workspace.Set("GITHUB_WORKSPACE", workspace.Root);
        Assert.StartsWith("::error file=sub/a%2Cb.yaml,", workspace.Run(["--format", "github", "a,b.yaml"], "sub").Out);
    }

    [Fact]
    public void GitHub_gets_an_error_for_what_was_not_read()
    {
        using var workspace = new Workspace();
        Assert.StartsWith("::error file=100%25,title=not read::no such file or directory\n", workspace.Run("--format", "github", "100%").Out);
    }

    [Fact]
    public void JUnit_fails_what_fails_the_check()
    {
        using var workspace = Faulty();
        var suite = Suite(workspace.Run("--format", "junit").Out);
        Assert.Equal(("2", "1", "0"), Counts(suite));
        var cases = suite.Elements("testcase").ToList();
        Assert.Equal("ALB3007 sub/a,b.yaml(7,55)", (string?)cases[0].Attribute("name"));
        Assert.Equal("ALB3007", (string?)cases[0].Element("failure")?.Attribute("type"));
        Assert.Contains("ALB1001", cases[1].Element("system-out")?.Value);
        Assert.Equal(("2", "2", "0"), Counts(Suite(workspace.Run("--format", "junit", "--fail-on", "info").Out)));
        Assert.Equal(("2", "0", "0"), Counts(Suite(workspace.Run("--format", "junit", "--fail-on", "never").Out)));
    }

    [Fact]
    public void JUnit_has_one_test_where_nothing_is_found_and_an_error_where_something_is_not_read()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Clean);
        Assert.Equal(("1", "0", "0"), Counts(Suite(workspace.Run("--format", "junit").Out)));
        var suite = Suite(workspace.Run("--format", "junit", "a.yaml", "<&\"\u0001>").Out);
        Assert.Equal("<&\"\uFFFD>", (string?)suite.Element("testcase")?.Attribute("file"));
        Assert.Equal(("1", "0", "1"), Counts(suite));
    }

    [Fact]
    public void MsBuild_gets_one_line_for_each()
    {
        using var workspace = Faulty();
        var lines = workspace.Run("--format", "msbuild", "sub", "nowhere").Out.Split('\n');
        Assert.StartsWith("sub/a,b.yaml(7,55,7,61): error ALB3007: idle_timeout.timeout_seconds of 4500 is ", lines[0]);
        Assert.StartsWith("sub/info.yaml(2,3,2,5): info ALB1001: ", lines[1]);
        Assert.Equal(["nowhere: error: not read: no such file or directory", ""], lines[2..]);
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    [InlineData("msbuild")]
    public void The_format_changes_nothing_of_the_exit_code_and_goes_to_a_file_too(string format)
    {
        using var workspace = Faulty();
        var direct = workspace.Run("--format", format);
        var toFile = workspace.Run("--format", format, "--output", "report");
        Assert.Equal((1, 1, ""), (direct.Code, toFile.Code, toFile.Out));
        Assert.Equal(direct.Out, workspace.Read("report"));
    }

    private static Workspace Faulty()
    {
        var workspace = new Workspace();
        workspace.Write("sub/a,b.yaml", SmallTemplates.Faulty);
        workspace.Write("sub/info.yaml", SmallTemplates.Unlogged);
        return workspace;
    }

    private static XElement Suite(string report) => XDocument.Parse(report).Root!.Element("testsuite")!;

    private static (string?, string?, string?) Counts(XElement suite) => ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures"), (string?)suite.Attribute("errors"));
}
