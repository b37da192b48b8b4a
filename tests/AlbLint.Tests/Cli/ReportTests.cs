using System.Text.Json;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class ReportTests
{
    [Fact]
    public void A_report_ends_with_its_figures()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        workspace.Write("b.yaml", SmallTemplates.Unlogged);
        Assert.EndsWith("\n\n2 templates: 1 error, 0 warnings, 1 info\n", workspace.Run().Out);
    }

    [Fact]
    public void Json_says_what_was_not_read()
    {
        using var workspace = new Workspace();
        workspace.Write("sub/a.yaml", SmallTemplates.Faulty);
        using var report = JsonDocument.Parse(workspace.Run("--format", "json", "sub", "nowhere").Out);
        Assert.Equal("sub/a.yaml", report.RootElement.GetProperty("findings")[0].GetProperty("file").GetString());
        Assert.Equal("nowhere", report.RootElement.GetProperty("unread")[0].GetProperty("file").GetString());
        Assert.Equal(1, report.RootElement.GetProperty("summary").GetProperty("files").GetInt32());
    }

    [Fact]
    public void Json_names_construct_path_status_scenario_and_related_places()
    {
        using var workspace = new Workspace();
        using var report = JsonDocument.Parse(Run(workspace, Samples("checkout.template.json"), "--format", "json"));
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("rule").GetString() == "ALB5001");
        Assert.Equal("CheckoutStack/Service/Service", finding.GetProperty("path").GetString());
        Assert.Equal(504, Assert.Single(finding.GetProperty("status").EnumerateArray()).GetInt32());
        var related = finding.GetProperty("related").EnumerateArray().First();
        Assert.Equal(["message", "file", "line", "column"], related.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Text_shows_the_construct_path_that_the_cdk_wrote()
    {
        using var workspace = new Workspace();
        Assert.Contains("\n  in   CheckoutStack/LB/Resource\n", Run(workspace, Samples("checkout.template.json")));
    }

    [Fact]
    public void Text_says_in_which_scenario_a_finding_holds()
    {
        using var workspace = new Workspace();
        Assert.Contains("that AWS accepts, when IsProd\n", Run(workspace, Samples("orders.yaml")));
    }

    [Fact]
    public void The_report_can_go_to_a_file()
    {
        using var workspace = new Workspace { TerminalWidth = 200 };
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        var direct = workspace.Run("a.yaml", "--format", "json").Out;
        var result = workspace.Run("a.yaml", "--format", "json", "--output", "report.json");
        Assert.Equal((1, "", direct), (result.Code, result.Out, workspace.Read("report.json")));
        workspace.Run("a.yaml", "--output", "report.txt");
        Assert.StartsWith("a.yaml(7,55): error ALB3007: ", workspace.Read("report.txt"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_wrong_use()
    {
        using var workspace = new Workspace();
        var result = workspace.Run("--output", "no/such/folder/report.txt");
        Assert.Equal(2, result.Code);
        Assert.StartsWith("alblint: cannot write no/such/folder/report.txt: ", result.Error);
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "1", false)]
    [InlineData(true, "", true)]
    [InlineData(false, null, false)]
    public void Color_is_for_terminals_that_want_it(bool isTerminal, string? noColor, bool isColored)
    {
        using var workspace = new Workspace { TerminalWidth = isTerminal ? 100 : null };
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        if (noColor is not null)
        {
            workspace.Set("NO_COLOR", noColor);
        }

        Assert.Equal(isColored, workspace.Run("a.yaml").Out.Contains('\e'));
    }

    [Fact]
    public void Lines_are_broken_at_the_width_of_the_terminal()
    {
        using var workspace = new Workspace { TerminalWidth = 60 };
        workspace.Set("NO_COLOR", "1");
        workspace.Write("a.yaml", SmallTemplates.Unlogged);
        Assert.All(workspace.Run("a.yaml").Out.Split('\n'), line => Assert.True(line.Length <= 60, line));
    }

    private static string Samples(string name) => Path.Combine(Repository.Root, "tests", "samples", name);

    private static string Run(Workspace workspace, string path, params string[] options) => workspace.Run([path, .. options]).Out;
}
