using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class ParameterTests
{
    [Theory]
    [InlineData("""[{"ParameterKey": "Idle", "ParameterValue": "4500"}, {"ParameterKey": "Other", "UsePreviousValue": true}]""")]
    [InlineData("""{"Parameters": {"Idle": "4500", "Subnets": ["a", "b"]}, "Tags": {"team": "x"}}""")]
    [InlineData("""{"Idle": 4500}""")]
    [InlineData("""["Idle=4500"]""")]
    [InlineData("# stage\nOther=1\n\nIdle = 4500\n")]
    public void A_file_may_have_the_shape_of_any_tool(string text)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Parameterized);
        workspace.Write("parameters", text);
        var result = workspace.Run("a.yaml", "--parameters", "parameters");
        Assert.Contains("error ALB3007", result.Out);
        Assert.Equal(1, result.Code);
    }

    [Fact]
    public void Without_parameters_the_defaults_count()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Parameterized);
        Assert.Equal(0, workspace.Run("a.yaml").Code);
        Assert.Equal(1, workspace.Run("a.yaml", "--parameter", "Idle=4500").Code);
    }

    [Fact]
    public void A_later_file_replaces_an_earlier_and_a_single_value_both()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Parameterized);
        workspace.Write("one", "Idle=4500");
        workspace.Write("two", "Idle=70");
        Assert.Equal(0, workspace.Run("a.yaml", "--parameters", "one", "--parameters", "two").Code);
        Assert.Equal(1, workspace.Run("a.yaml", "--parameters", "two", "--parameters", "one").Code);
        Assert.Equal(1, workspace.Run("a.yaml", "--parameter", "Idle=4500", "--parameters", "two").Code);
    }

    [Theory]
    [InlineData("{", "line 1 is not valid JSON")]
    [InlineData("[1]", "an entry of the list has no ParameterKey")]
    [InlineData("{\"Idle\": {}}", "the value of Idle is neither text, number nor list")]
    [InlineData("Idle=1\nOther", "line 2 is not Key=Value")]
    public void A_file_of_no_shape_stops_the_run(string text, string reason)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        workspace.Write("parameters", text);
        var result = workspace.Run("a.yaml", "--parameters", "parameters");
        Assert.Equal((3, "", $"alblint: parameters: {reason}\n"), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public void A_missing_file_stops_the_run()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        var result = workspace.Run("a.yaml", "--parameters", "nowhere.json");
        Assert.Equal((3, "", "alblint: nowhere.json: no such file\n"), (result.Code, result.Out, result.Error));
    }
}
