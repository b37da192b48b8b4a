using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class CdkAssemblyTests
{
    private const string Manifest = """
        {
          "version": "36.0.0",
          "artifacts": {
            "App.assets": { "type": "cdk:asset-manifest", "properties": { "file": "App.assets.json" } },
            "App": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "App.template.json", "stackName": "prod-app" } },
            "assembly-Stage": { "type": "cdk:cloud-assembly", "properties": { "directoryName": "assembly-Stage" } },
            "Tree": { "type": "cdk:tree", "properties": { "file": "tree.json" } }
          }
        }
        """;

    private const string Nested = """
        {"version": "36.0.0", "artifacts": {"StageDb": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "StageDb.template.json"}}}}
        """;

    [Theory]
    [InlineData("cdk.out")]
    [InlineData(".")]
    public void Stacks_are_those_of_the_manifest_and_of_its_stages(string path)
    {
        using var workspace = Assembly();
        var result = workspace.Run(path);
        Assert.Contains("cdk.out/App.template.json(7,55): error ALB3007", result.Out);
        Assert.Contains("cdk.out/assembly-Stage/StageDb.template.json(7,55): error ALB3007", result.Out);
        Assert.EndsWith("2 templates: 2 errors, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void A_template_that_the_manifest_names_and_is_not_there_is_unread()
    {
        using var workspace = Assembly();
        File.Delete(Path.Combine(workspace.Root, "cdk.out/App.template.json"));
        var result = workspace.Run();
        Assert.Equal((3, "alblint: cdk.out/App.template.json: no such file\n"), (result.Code, result.Error));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"artifacts\": 1}")]
    [InlineData("{\"artifacts\": {\"App\": 1}}")]
    public void A_manifest_that_is_none_is_unread(string manifest)
    {
        using var workspace = Assembly();
        workspace.Write("cdk.out/manifest.json", manifest);
        Assert.Equal((3, "alblint: cdk.out/manifest.json: not a manifest of the CDK\n"), (workspace.Run().Code, workspace.Run().Error));
    }

    private static Workspace Assembly()
    {
        var workspace = new Workspace();
        workspace.Write("cdk.out/cdk.out", """{"version":"36.0.0"}""");
        workspace.Write("cdk.out/manifest.json", Manifest);
        workspace.Write("cdk.out/App.template.json", SmallTemplates.Faulty);
        workspace.Write("cdk.out/asset.123/old.template.json", SmallTemplates.Faulty);
        workspace.Write("cdk.out/assembly-Stage/cdk.out", """{"version":"36.0.0"}""");
        workspace.Write("cdk.out/assembly-Stage/manifest.json", Nested);
        workspace.Write("cdk.out/assembly-Stage/StageDb.template.json", SmallTemplates.Faulty);
        return workspace;
    }
}
