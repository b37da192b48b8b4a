using System.Text.Json;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

public sealed class CdkFixTests
{
    private const string Program = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.ECS;
        using Amazon.CDK.AWS.ECS.Patterns;
        using Amazon.CDK.AWS.ElasticLoadBalancingV2;

        var stack = new Stack(new App(), "Shop");
        new ApplicationLoadBalancedFargateService(stack, "Web", new ApplicationLoadBalancedFargateServiceProps
        {
            TargetProtocol = ApplicationProtocol.HTTPS, // as everywhere
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("nginx:1.27"), ContainerPort = 80 },
        });
        new ApplicationTargetGroup(stack, "Spare", new ApplicationTargetGroupProps
        {
            Vpc = new Vpc(stack, "Vpc"), Port = 80,
            HealthCheck = new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { HealthyHttpCodes = "200-499" },
        });

        """;

    private static readonly string Fixed = Program.Replace("ApplicationProtocol.HTTPS", "ApplicationProtocol.HTTP").Replace("200-499", "200-399");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void What_is_offered_is_done_and_all_else_is_kept(string lineBreak)
    {
        using var workspace = Programmed(Program.Replace("\n", lineBreak));
        var result = workspace.Run("--fix");
        Assert.Equal("alblint: fixed 2 findings in 1 file\n", result.Error);
        Assert.DoesNotContain("ALB2", result.Out);
        Assert.Equal(Fixed.Replace("\n", lineBreak), workspace.Read("infra/Program.cs"));
        Assert.Equal("", workspace.Run("--diff").Out);
    }

    [Fact]
    public void The_diff_says_what_would_be_done_and_does_nothing()
    {
        using var workspace = Programmed(Program);
        var result = workspace.Run("--diff");
        Assert.Equal(1, result.Code);
        Assert.Equal("""
            --- a/infra/Program.cs
            +++ b/infra/Program.cs
            @@ -7,11 +7,11 @@
             var stack = new Stack(new App(), "Shop");
             new ApplicationLoadBalancedFargateService(stack, "Web", new ApplicationLoadBalancedFargateServiceProps
             {
            -    TargetProtocol = ApplicationProtocol.HTTPS, // as everywhere
            +    TargetProtocol = ApplicationProtocol.HTTP, // as everywhere
                 TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("nginx:1.27"), ContainerPort = 80 },
             });
             new ApplicationTargetGroup(stack, "Spare", new ApplicationTargetGroupProps
             {
                 Vpc = new Vpc(stack, "Vpc"), Port = 80,
            -    HealthCheck = new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { HealthyHttpCodes = "200-499" },
            +    HealthCheck = new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { HealthyHttpCodes = "200-399" },
             });

            """, result.Out);
        Assert.Equal(Program, workspace.Read("infra/Program.cs"));
    }

    [Fact]
    public void What_somebody_has_to_choose_is_not_done()
    {
        var chosen = Program.Replace("TargetProtocol = ApplicationProtocol.HTTPS,", "IdleTimeout = Duration.Seconds(3600),").Replace("\"200-499\"", "\"200\"")
            + "new ApplicationLoadBalancer(stack, \"Late\", new ApplicationLoadBalancerProps { Vpc = new Vpc(stack, \"Other\"), IdleTimeout = Duration.Hours(2) });\n";
        using var workspace = Programmed(chosen.Replace("new ApplicationLoadBalancerProps", "new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps"));
        Assert.Contains("ALB3007", workspace.Run("--fix").Out);
        Assert.Equal("", workspace.Run("--diff").Out);
    }

    [Fact]
    public void The_port_of_a_target_group_follows_an_application_on_instances()
    {
        const string fleet = """
            using Amazon.CDK;
            using Amazon.CDK.AWS.AutoScaling;
            using Amazon.CDK.AWS.EC2;
            using Amazon.CDK.AWS.ElasticLoadBalancingV2;

            var stack = new Stack(new App(), "Shop");
            var vpc = new Vpc(stack, "Vpc");
            var fleet = new AutoScalingGroup(stack, "Fleet", new AutoScalingGroupProps { Vpc = vpc, InstanceType = new InstanceType("t3.small"), MachineImage = MachineImage.LatestAmazonLinux2023() });
            new ApplicationLoadBalancer(stack, "Balancer", new ApplicationLoadBalancerProps { Vpc = vpc }).AddListener("Http", new BaseApplicationListenerProps { Port = 80 })
                .AddTargets("Fleet", new AddApplicationTargetsProps { Port = 80, Targets = [fleet] });

            """;
        using var workspace = Programmed(fleet);
        workspace.Write("web/Web.csproj", CodeWorkspace.WebProject);
        workspace.Write("web/Program.cs", "var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080));\nbuilder.Build().Run();\n");
        workspace.Write(".alblint.yml", "links:\n  - { template: infra/Infra.csproj, resource: Shop/Fleet, project: web }\n");
        Assert.Contains("ALB2002", workspace.Run().Out);
        Assert.Contains("write Port = 8080, or let the server listen on port 80", workspace.Run().Out);
        Assert.Equal("alblint: fixed 1 finding in 1 file\n", workspace.Run("--fix").Error);
        Assert.Equal(fleet.Replace("{ Port = 80, Targets", "{ Port = 8080, Targets"), workspace.Read("infra/Program.cs"));
    }

    [Fact]
    public void A_report_for_code_scanning_has_the_fixes_of_code()
    {
        using var workspace = Programmed(Program);
        using var report = JsonDocument.Parse(workspace.Run("--format", "sarif").Out);
        var fixes = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "ALB2001").GetProperty("fixes");
        var change = Assert.Single(fixes.EnumerateArray()).GetProperty("artifactChanges")[0];
        Assert.Equal("infra/Program.cs", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            """{"deletedRegion":{"startLine":10,"startColumn":22,"endLine":10,"endColumn":47},"insertedContent":{"text":"ApplicationProtocol.HTTP"}}""",
            JsonSerializer.Serialize(change.GetProperty("replacements")[0]));
    }

    private static Workspace Programmed(string program)
    {
        var workspace = CodeWorkspace.Empty();
        workspace.Write("infra/Infra.csproj", CodeWorkspace.CdkProject);
        workspace.Write("infra/Program.cs", program);
        return workspace;
    }
}
