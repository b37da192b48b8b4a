using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class LinkedTemplatesTests
{
    private const string Importing = """
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Subnets: [subnet-1, subnet-2]
              LoadBalancerAttributes:
                - { Key: idle_timeout.timeout_seconds, Value: !ImportValue idle }
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: access_logs.s3.bucket, Value: logs }
        """;

    private const string Nesting = """
        Resources:
          App:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: ./child.yaml
              Parameters:
                Idle: 4500
        """;

    [Fact]
    public void A_value_that_another_template_exports_is_known()
    {
        using var workspace = new Workspace();
        workspace.Write("app.yaml", Importing);
        workspace.Write("network.yaml", Exporting("idle", "4500"));
        workspace.Write("other.yaml", SmallTemplates.Faulty);
        var result = workspace.Run();
        Assert.Contains("app.yaml(7,55): error ALB3007", result.Out);
        Assert.EndsWith("3 templates: 2 errors, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void A_value_that_nothing_exports_is_unknown()
    {
        using var workspace = new Workspace();
        workspace.Write("app.yaml", Importing);
        workspace.Write("network.yaml", Exporting("timeout", "4500"));
        Assert.Equal("2 templates: no findings\n", workspace.Run().Out);
    }

    [Fact]
    public void Of_two_exports_of_a_name_the_one_in_the_same_directory_counts()
    {
        using var workspace = new Workspace();
        workspace.Write("dev/app.yaml", Importing);
        workspace.Write("dev/network.yaml", Exporting("idle", "60"));
        workspace.Write("prod/app.yaml", Importing);
        workspace.Write("prod/network.yaml", Exporting("idle", "4500"));
        var result = workspace.Run();
        Assert.Contains("prod/app.yaml(7,55): error ALB3007", result.Out);
        Assert.EndsWith("4 templates: 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void A_nested_template_is_read_with_what_its_parent_gives()
    {
        using var workspace = new Workspace();
        workspace.Write("child.yaml", SmallTemplates.Parameterized);
        workspace.Write("parent.yaml", Nesting);
        var result = workspace.Run();
        Assert.Contains("child.yaml(11,55): error ALB3007", result.Out);
        Assert.Equal(1, result.Code);
    }

    [Fact]
    public void A_nested_template_is_not_read_alone_too()
    {
        using var workspace = new Workspace();
        workspace.Write("child.yaml", SmallTemplates.Parameterized.Replace("60", "4800"));
        workspace.Write("parent.yaml", Nesting.Replace("4500", "70"));
        Assert.Equal("1 template: no findings\n", workspace.Run().Out);
        Assert.Equal(1, workspace.Run("child.yaml").Code);
    }

    [Fact]
    public void Templates_that_nest_each_other_end()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", Nesting.Replace("child", "b"));
        workspace.Write("b.yaml", Nesting.Replace("child", "a"));
        Assert.Equal(0, workspace.Run().Code);
    }

    private static string Exporting(string name, string value) =>
        "Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\nOutputs:\n  Idle:\n    Value: \"" + value + "\"\n    Export:\n      Name: " + name + "\n";
}
