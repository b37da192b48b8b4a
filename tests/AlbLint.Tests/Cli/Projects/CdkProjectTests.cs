using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

public class CdkProjectTests
{
    private const string Program = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.ECS;
        using Amazon.CDK.AWS.ECS.Patterns;

        var app = new App();
        var stack = new Stack(app, "Shop");
        var vpc = new Vpc(stack, "Vpc");
        var service = new ApplicationLoadBalancedFargateService(stack, "Web", new ApplicationLoadBalancedFargateServiceProps
        {
            Vpc = vpc,
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromAsset("../web"), ContainerPort = 8080 },
            IdleTimeout = Duration.Seconds(90),
        });
        service.TargetGroup.ConfigureHealthCheck(new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { HealthyHttpCodes = "200-499" });

        """;

    [Fact]
    public void A_program_is_read_without_being_built()
    {
        using var workspace = Programmed();
        var result = workspace.Run("infra");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Contains("infra/Program.cs(15,117): warning ALB2009: health check accepts status 200-499", result.Out);
        Assert.Contains("  in   Shop/Web/LB/PublicListener/ECSGroup/Resource", result.Out);
    }

    [Fact]
    public void An_application_in_the_directory_that_an_image_is_built_from_is_judged_together_with_it()
    {
        using var workspace = Programmed();
        Web(workspace);
        var result = workspace.Run();
        Assert.Contains("web/Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s, before Web's idle timeout of 90 s", result.Out);
        Assert.Contains("infra/Program.cs(13,19) idle timeout 90 s", result.Out);
        Assert.DoesNotContain("no load balancer linked", result.Out);
    }

    [Fact]
    public void An_application_that_listens_on_loopback_only_is_found_with_the_port_that_requests_come_to()
    {
        using var workspace = Programmed();
        Web(workspace, On("ListenLocalhost(8080)"));
        var result = workspace.Run();
        Assert.Contains("web/Program.cs(2,45): error ALB2003: Kestrel listens on localhost:8080, but requests come from outside to port 8080", result.Out);
        Assert.Contains("infra/Program.cs(12,", result.Out);
        Web(workspace, On("ListenAnyIP(8080)"));
        Assert.DoesNotContain("ALB2003", workspace.Run().Out);
    }

    [Fact]
    public void An_application_that_does_not_speak_the_HTTP_version_of_its_target_group_is_found()
    {
        using var workspace = Programmed();
        workspace.Write("infra/Program.cs", Program.Replace("Vpc = vpc,", "Vpc = vpc, ProtocolVersion = Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationProtocolVersion.GRPC,"));
        Web(workspace, On("ListenAnyIP(8080)"));
        Assert.Contains("web/Program.cs(2,45): error ALB2005: Kestrel accepts only HTTP/1.1 on port 8080", workspace.Run().Out);
        Web(workspace, On("ListenAnyIP(8080, endpoint => endpoint.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2)"));
        Assert.DoesNotContain("ALB2005", workspace.Run().Out);
    }

    [Fact]
    public void An_application_that_shuts_down_longer_than_its_container_may_is_found()
    {
        using var workspace = Programmed();
        Web(workspace, """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(60));
            builder.Build().Run();

            """);
        var result = workspace.Run();
        Assert.Contains("ALB3006: stop timeout of 30 s leaves no time for Kestrel's shutdown timeout of 60 s", result.Out);
        Assert.Contains("web/Program.cs(2,72) shutdown timeout", result.Out);
        Web(workspace, CodeWorkspace.ShortKeepAlive);
        Assert.DoesNotContain("ALB3006", workspace.Run().Out);
    }

    [Fact]
    public void What_is_not_known_is_said_when_it_is_asked_for()
    {
        using var workspace = Programmed();
        workspace.Write("infra/Program.cs", Program.Replace("Duration.Seconds(90)", "Duration.Seconds(int.Parse(args[0]))"));
        Assert.Equal("", workspace.Run("infra").Error);
        Assert.Contains("alblint: infra/Program.cs(13,", workspace.Run("infra", "--verbose").Error);
        Assert.Contains("): not known: Shop/Web/LB/Resource LoadBalancerAttributes", workspace.Run("infra", "--verbose").Error);
    }

    [Fact]
    public void The_application_is_found_also_when_only_the_program_is_named()
    {
        using var workspace = Programmed();
        Web(workspace);
        Assert.Contains("web/Program.cs(2,79): error ALB3001", workspace.Run("infra").Out);
    }

    [Theory]
    [InlineData("FROM nginx:1.27\nCOPY nginx.conf /etc/nginx/nginx.conf\n", "nginx.conf", "events {}\nhttp {\n  keepalive_timeout 15;\n  server { listen 8080; }\n}\n", "(3,21)", "nginx")]
    [InlineData("FROM tomcat:10.1\nCOPY conf/ conf/\n", "conf/server.xml", "<Server><Service>\n<Connector port='8080' keepAliveTimeout='15000'/>\n</Service></Server>\n", "(2,42)", "Tomcat")]
    [InlineData("FROM python:3.13\nWORKDIR /app\nCOPY . .\nCMD hypercorn -c h.toml app:app\n", "h.toml", "bind = '0.0.0.0:8080'\nkeep_alive_timeout = 15\n", "(2,22)", "Hypercorn")]
    public void Another_server_is_read_from_the_configuration_that_is_copied_into_its_image(string dockerfile, string name, string text, string position, string server)
    {
        using var workspace = Programmed();
        workspace.Write("web/Dockerfile", dockerfile);
        workspace.Write("web/" + name, text);
        var result = workspace.Run();
        Assert.Contains($"web/{name}{position}: error ALB3001: {server} closes idle connections after 15 s, before Web's idle timeout of 90 s", result.Out);
        Assert.Contains("infra/Program.cs(13,19) idle timeout 90 s", result.Out);
    }

    [Theory]
    [InlineData("Target = \"prod\"", true)]
    [InlineData("Target = \"prod\", BuildArgs = new Dictionary<string, string> { [\"TOKEN\"] = \"x\" }", true)]
    [InlineData("Target = \"test\"", false)] // another stage
    [InlineData("Target = args[0]", false)]
    [InlineData("Target = \"prod\", BuildArgs = new Dictionary<string, string> { [\"BASE\"] = \"nginx:1.25\" }", false)] // decides what the image is of
    [InlineData("Target = \"prod\", BuildArgs = Arguments.Of(args)", false)]
    public void The_stage_that_is_built_is_read_where_no_argument_decides(string props, bool isRead)
    {
        using var workspace = Programmed();
        workspace.Write("infra/Program.cs", "using System.Collections.Generic;\n" + Program.Replace("FromAsset(\"../web\")", $"FromAsset(\"../web\", new AssetImageProps {{ {props} }})"));
        workspace.Write("web/Dockerfile", "ARG BASE=nginx:1.27\nFROM ${BASE} AS prod\nARG TOKEN\nRUN fetch $TOKEN\nCOPY nginx.conf /etc/nginx/nginx.conf\nFROM node:22 AS test\n");
        workspace.Write("web/nginx.conf", "events {}\nhttp {\n  keepalive_timeout 15;\n  server { listen 8080; }\n}\n");
        Assert.Equal(isRead, workspace.Run("infra").Out.Contains("web/nginx.conf(3,21): error ALB3001"));
    }

    [Fact]
    public void Silent_on_the_application_when_the_image_is_built_without_it()
    {
        using var workspace = Programmed();
        Web(workspace);
        workspace.Write("web/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Other.dll\"]\n");
        Assert.Contains("no load balancer linked", workspace.Run().Out);
    }

    [Fact]
    public void What_was_synthesised_is_shown_at_the_line_of_the_program_and_once()
    {
        using var workspace = Programmed();
        workspace.Write("infra/cdk.json", "{}");
        workspace.Write("infra/cdk.out/cdk.out", "{}");
        workspace.Write("infra/cdk.out/manifest.json", """
            {"artifacts": {"Shop": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Shop.template.json"}, "metadata": {
              "/Shop/Web/LB/PublicListener/ECSGroup/Resource": [{ "type": "aws:cdk:logicalId", "data": "Group" }],
              "/Shop/Web/LB/Resource": [{ "type": "aws:cdk:logicalId", "data": "Lb" }]
            }}}}
            """);
        workspace.Write("infra/cdk.out/Shop.template.json", """
            {"Resources": {
              "Lb": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"LoadBalancerAttributes": [{"Key": "idle_timeout.timeout_seconds", "Value": "9000"}]}},
              "Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Protocol": "HTTP", "Port": 80, "Matcher": {"HttpCode": "200-499"}}}
            }}
            """);
        var result = workspace.Run("infra");
        Assert.Single(result.Out.Split('\n'), line => line.Contains("ALB2009:"));
        Assert.Contains("infra/Program.cs(9,19): error ALB3007", result.Out);
        Assert.Contains("  see  infra/cdk.out/Shop.template.json(2,", result.Out);
    }

    [Fact]
    public void Without_its_packages_it_is_unread_and_the_rest_is_checked()
    {
        using var workspace = Programmed();
        workspace.Set("NUGET_PACKAGES", workspace.Root);
        workspace.Write("a.yaml", SmallTemplates.Faulty);
        var result = workspace.Run();
        Assert.Equal((3, "alblint: infra/Infra.csproj: Amazon.CDK.Lib is not among the restored packages; run `dotnet restore`\n"), (result.Code, result.Error));
        Assert.Contains("a.yaml(7,55): error ALB3007", result.Out);
    }

    private static Workspace Programmed()
    {
        var workspace = CodeWorkspace.Empty();
        workspace.Write("infra/Infra.csproj", CodeWorkspace.CdkProject);
        workspace.Write("infra/Program.cs", Program);
        return workspace;
    }

    private static string On(string listen) => $"""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.{listen});
        builder.Build().Run();

        """;

    private static void Web(Workspace workspace, string program = CodeWorkspace.ShortKeepAlive)
    {
        workspace.Write("web/Web.csproj", CodeWorkspace.WebProject);
        workspace.Write("web/Program.cs", program);
        workspace.Write("web/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Web.dll\"]\n");
    }
}
