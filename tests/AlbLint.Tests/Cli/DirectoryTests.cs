using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class DirectoryTests
{
    private const string Stacks = "templates: no findings\n";

    [Fact]
    public void Templates_are_found_by_what_is_in_them()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Clean);
        workspace.Write("b/c.yml", SmallTemplates.Clean);
        workspace.Write("b/d.template", SmallTemplates.Clean);
        workspace.Write("b/e.json", """{"Resources": {"V": {"Type": "AWS::EC2::VPC"}}}""");
        workspace.Write("b/f.txt", SmallTemplates.Faulty);
        workspace.Write("compose.yaml", "services:\n  web:\n    image: nginx\n");
        workspace.Write("package.json", """{"name": "x", "Resources": 1}""");
        workspace.Write("appspec.yaml", "version: 0.0\nResources:\n  # one\n  - Service: { Type: AWS::ECS::Service }\n");
        workspace.Write("appspec.json", """{"version": 0.0, "Resources": [{"Service": {"Type": "AWS::ECS::Service"}}]}""");
        workspace.Write("data.json", [0, 1, 2]);
        workspace.Write("empty.yaml", "");
        var result = workspace.Run();
        Assert.Equal((0, "4 " + Stacks, ""), (result.Code, result.Out, result.Error));
    }

    [Theory]
    [InlineData(".git")]
    [InlineData(".aws-sam")]
    [InlineData("node_modules")]
    [InlineData("bin")]
    [InlineData("obj")]
    public void Folders_of_tools_are_left_out_unless_they_are_named(string folder)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Clean);
        workspace.Write($"sub/{folder}/b.yaml", SmallTemplates.Faulty);
        Assert.Equal("1 template: no findings\n", workspace.Run().Out);
        Assert.Equal(1, workspace.Run($"sub/{folder}").Code);
    }

    [Fact]
    public void A_directory_without_templates_is_no_failure_but_is_said()
    {
        using var workspace = new Workspace();
        workspace.Write("src/readme.txt", "");
        var result = workspace.Run("src");
        Assert.Equal((0, "0 templates: no findings\n", "alblint: no CloudFormation template, and no C# project with the CDK or ASP.NET Core, in src\n"), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public void A_broken_template_is_reported_and_the_others_are_read()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", "Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n  \"\n");
        workspace.Write("b.yaml", SmallTemplates.Faulty);
        var result = workspace.Run();
        Assert.Contains("a.yaml(", result.Out);
        Assert.Contains("ALB0001", result.Out);
        Assert.Contains("b.yaml(7,55): error ALB3007", result.Out);
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        using var workspace = new Workspace();
        workspace.Write("a/a.yaml", SmallTemplates.Clean);
        Directory.CreateSymbolicLink(Path.Combine(workspace.Root, "a", "up"), workspace.Root);
        File.CreateSymbolicLink(Path.Combine(workspace.Root, "self.yaml"), Path.Combine(workspace.Root, "self.yaml"));
        Assert.Equal("1 template: no findings\n", workspace.Run().Out);
    }

    [Fact]
    public void The_order_is_that_of_the_names_and_the_same_in_every_run()
    {
        using var workspace = new Workspace();
        for (var i = 0; i < 200; i++)
        {
            workspace.Write($"{i % 7}/{i:000}.yaml", SmallTemplates.Faulty);
        }

        var first = workspace.Run();
        var files = first.Out.Split('\n').Where(line => line.Contains(": error ")).Select(line => line[..line.IndexOf('(')]).ToList();
        Assert.Equal(200, files.Count);
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
        Assert.Equal(first.Out, workspace.Run().Out);
    }

    [Fact]
    public void Paths_are_read_in_their_order()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        workspace.Write("b.yaml", SmallTemplates.Faulty);
        Assert.StartsWith("b.yaml(", workspace.Run("b.yaml", "a.yaml").Out);
    }

    [Fact]
    public void What_git_ignores_is_left_out_but_cloud_assemblies_are_not()
    {
        using var workspace = new Workspace();
        workspace.Write(".gitignore", "generated/\ncdk.out\n");
        workspace.Write("a.yaml", SmallTemplates.Clean);
        workspace.Write("generated/b.yaml", SmallTemplates.Faulty);
        workspace.Write("cdk.out/cdk.out", "{}");
        workspace.Write("cdk.out/manifest.json", """{"artifacts": {"App": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "App.template.json"}}}}""");
        workspace.Write("cdk.out/App.template.json", SmallTemplates.Clean);
        Assert.Equal("2 templates: no findings\n", workspace.Run().Out);
        Assert.Equal(1, workspace.Run("generated").Code);
    }
}
