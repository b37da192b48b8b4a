using System.Text;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class InputTests
{
    [Fact]
    public void Standard_input_is_a_dash()
    {
        using var workspace = new Workspace { Input = SmallTemplates.Faulty };
        var result = workspace.Run("-");
        Assert.Equal(1, result.Code);
        Assert.StartsWith("<stdin>(7,55): error ALB3007: ", result.Out);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("services:\n  web:\n    image: nginx\n")]
    [InlineData("resources:\n  Resources:\n    Lb:\n      Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n")]
    [InlineData("""{"dependencies": {"Resources": {"Type": "AWS::EC2::VPC"}}}""")]
    public void A_named_file_that_is_no_template_is_unread(string text)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", text);
        var result = workspace.Run("a.yaml");
        Assert.Equal((3, "alblint: a.yaml: not a CloudFormation template: no Resources at its top level\n"), (result.Code, result.Error));
        Assert.Equal("0 templates: no findings; 1 input not read\n", result.Out);
    }

    [Theory]
    [InlineData("Resources:\n  Lb:\n    Type: AWS::EC2::VPC\n   Oops: [\n")]
    [InlineData("{\"AWSTemplateFormatVersion\": \"2010-09-09\" \"Resources\": {")]
    public void A_named_file_that_is_a_broken_template_is_a_finding(string text)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", text);
        var result = workspace.Run("a.yaml");
        Assert.Equal(1, result.Code);
        Assert.Contains(": error ALB0001: ", result.Out);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_says_the_encoding(string name)
    {
        using var workspace = new Workspace();
        var encoding = Encoding.GetEncoding(name);
        workspace.Write("a.yaml", [.. encoding.GetPreamble(), .. encoding.GetBytes(SmallTemplates.Faulty)]);
        Assert.StartsWith("a.yaml(7,55): error ALB3007: ", workspace.Run("a.yaml").Out);
    }

    [Fact]
    public void What_is_no_text_is_unread()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]);
        Assert.Equal((3, "alblint: a.yaml: not a text file\n"), (workspace.Run("a.yaml").Code, workspace.Run("a.yaml").Error));
    }

    [Fact]
    public void What_is_far_too_large_is_unread()
    {
        using var workspace = new Workspace();
        using (var file = File.Create(Path.Combine(workspace.Root, "a.yaml")))
        {
            file.SetLength(50_000_000);
        }

        var result = workspace.Run("a.yaml");
        Assert.Equal((3, "alblint: a.yaml: larger than 1 MB, the most that CloudFormation takes\n"), (result.Code, result.Error));
    }

    [Fact]
    public void Too_much_from_standard_input_is_unread()
    {
        using var workspace = new Workspace { Input = new string(' ', 9_000_000) };
        Assert.Equal(3, workspace.Run("-").Code);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        using var workspace = new Workspace();
        workspace.Write("a/b.yaml", SmallTemplates.Faulty);
        Assert.EndsWith("1 template: 1 error, 0 warnings, 0 infos\n", workspace.Run("a/b.yaml", "a", "./a/../a/b.yaml").Out);
    }

    [Fact]
    public void A_file_outside_of_the_working_directory_is_shown_relative_to_it()
    {
        using var workspace = new Workspace();
        using var other = new Workspace();
        var path = other.Write("a.yaml", SmallTemplates.Faulty);
        Assert.StartsWith($"../{Path.GetFileName(other.Root)}/a.yaml(7,55): ", workspace.Run(path).Out);
    }
}
