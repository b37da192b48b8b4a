using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

/// <summary>A cdk.out of a program that was changed since.</summary>
public sealed class SynthesisAgeTests
{
    private const string Codes = "service.TargetGroup.ConfigureHealthCheck(new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { HealthyHttpCodes = \"200-499\" });\n";
    private const string Program = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.ECS;
        using Amazon.CDK.AWS.ECS.Patterns;

        var app = new App();
        var stack = new Stack(app, "Shop");
        var service = new ApplicationLoadBalancedFargateService(stack, "Web", new ApplicationLoadBalancedFargateServiceProps
        {
            Vpc = new Vpc(stack, "Vpc"),
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("example/shop:1"), ContainerPort = 8080 },
        });

        """;

    private static readonly DateTime Earlier = DateTime.UtcNow.AddHours(-1);

    [Fact]
    public void What_the_changed_program_certainly_has_no_more_is_not_reported()
    {
        using var workspace = Synthesized(Program);
        Assert.DoesNotContain("ALB2009", workspace.Run("infra").Out);
    }

    [Fact]
    public void What_it_still_has_is_reported_once_by_the_program()
    {
        using var workspace = Synthesized(Program + Codes);
        Assert.Single(workspace.Run("infra").Out.Split('\n'), line => line.Contains("ALB2009:"));
    }

    [Fact]
    public void What_the_program_leaves_open_is_reported_as_it_was_synthesised()
    {
        using var workspace = Synthesized(Program + Codes.Replace("\"200-499\"", "args[0]"));
        var result = workspace.Run("infra");
        Assert.Matches(@"infra/Program.cs\(8,19\): \w+ ALB2009", result.Out);
        Assert.Contains(" synthesised here, before the program was changed\n", result.Out);
    }

    [Fact]
    public void What_was_synthesised_after_the_last_change_is_reported()
    {
        using var workspace = Synthesized(Program);
        File.SetLastWriteTimeUtc(Path.Combine(workspace.Root, "infra/cdk.out/manifest.json"), DateTime.UtcNow.AddHours(1));
        var result = workspace.Run("infra");
        Assert.Contains("ALB2009", result.Out);
        Assert.Contains(" synthesised here\n", result.Out);
    }

    private static Workspace Synthesized(string program)
    {
        var workspace = CodeWorkspace.Empty();
        workspace.Write("infra/Infra.csproj", CodeWorkspace.CdkProject);
        workspace.Write("infra/Program.cs", program);
        workspace.Write("infra/cdk.json", "{}");
        workspace.Write("infra/cdk.out/cdk.out", "{}");
        File.SetLastWriteTimeUtc(workspace.Write("infra/cdk.out/manifest.json", """
            {"artifacts": {"Shop": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Shop.template.json"}, "metadata": {
              "/Shop/Web/LB/PublicListener/ECSGroup/Resource": [{ "type": "aws:cdk:logicalId", "data": "Group" }]
            }}}}
            """), Earlier);
        workspace.Write("infra/cdk.out/Shop.template.json", """
            {"Resources": {
              "Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Protocol": "HTTP", "Port": 80, "Matcher": {"HttpCode": "200-499"}}}
            }}
            """);
        return workspace;
    }
}
