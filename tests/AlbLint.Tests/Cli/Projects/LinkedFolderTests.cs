using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

/// <summary>Links to directories whose Dockerfile starts what is no C# project.</summary>
public sealed class LinkedFolderTests
{
    private const string Found = "web/server.js(2,22): error ALB3001: Node closes idle connections after 5 s, before Balancer's idle timeout of 60 s";

    [Theory]
    [InlineData("{ template: infra/stack.yaml, resource: Task, container: web, project: web }")]
    [InlineData("{ template: infra/stack.yaml, resource: Service, project: web/ }")]
    [InlineData("{ template: infra/stack.yaml, project: web }")]
    [InlineData("{ template: infra/stack.yaml, project: web/Dockerfile }")]
    public void A_server_in_the_directory_is_judged_together_with_the_template(string link)
    {
        using var workspace = Linked(link);
        var result = workspace.Run();
        Assert.Contains(Found, result.Out);
        Assert.Contains("  see  infra/stack.yaml(6,55) idle timeout 60 s", result.Out);
    }

    [Fact]
    public void A_link_that_does_not_say_in_which_of_several_containers_is_a_finding()
    {
        using var workspace = Linked("{ template: infra/stack.yaml, project: web }");
        workspace.Write("infra/stack.yaml", LinkedStack.Of(more: $"        - {{ Name: proxy, Image: \"{LinkedStack.OwnImage}2\" }}"));
        var result = workspace.Run();
        Assert.Contains("infra/stack.yaml(1,1): error ALB0001: a link says that web runs here, but not in which container", result.Out);
        Assert.DoesNotContain("Node", result.Out);
    }

    [Theory]
    [InlineData("nowhere", "no such file or directory")]
    [InlineData("infra", "no C# project and no Dockerfile")]
    public void A_link_to_what_is_not_there_is_unread(string folder, string reason)
    {
        using var workspace = Linked($"{{ template: infra/stack.yaml, project: {folder} }}");
        Assert.Equal((3, $"alblint: {folder}: {reason}, but a link in .alblint.yml names it\n"), (workspace.Run().Code, workspace.Run().Error));
    }

    [Fact]
    public void A_CDK_program_is_judged_together_with_it()
    {
        using var workspace = Linked("{ template: infra/Infra.csproj, resource: Shop/Web/TaskDef, project: web }");
        File.Delete(Path.Combine(workspace.Root, "infra/stack.yaml"));
        workspace.Write("infra/Infra.csproj", CodeWorkspace.CdkProject);
        workspace.Write("infra/Program.cs", """
            using Amazon.CDK;
            using Amazon.CDK.AWS.EC2;
            using Amazon.CDK.AWS.ECS;
            using Amazon.CDK.AWS.ECS.Patterns;

            var app = new App();
            var stack = new Stack(app, "Shop");
            new ApplicationLoadBalancedFargateService(stack, "Web", new ApplicationLoadBalancedFargateServiceProps
            {
                Vpc = new Vpc(stack, "Vpc"),
                TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop:1"), ContainerPort = 8080 },
            });

            """);
        Assert.Contains("web/server.js(2,22): error ALB3001: Node closes idle connections after 5 s", workspace.Run().Out);
    }

    private static Workspace Linked(string link)
    {
        var workspace = CodeWorkspace.Empty();
        workspace.Write(".alblint.yml", $"links:\n  - {link}\n");
        workspace.Write("infra/stack.yaml", LinkedStack.Of());
        workspace.Write("web/Dockerfile", "FROM node:22\nWORKDIR /app\nCOPY . .\nCMD [\"node\", \"server.js\"]\n");
        workspace.Write("web/server.js", "const s = http.createServer(handle);\ns.keepAliveTimeout = 5000;\ns.listen(8080);\n");
        return workspace;
    }
}
