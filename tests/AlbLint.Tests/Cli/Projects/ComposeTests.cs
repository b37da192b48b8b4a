using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

/// <summary>Images that a Compose file builds and a template runs.</summary>
public sealed class ComposeTests
{
    private const string Found = "web/nginx.conf(3,21): error ALB3001: nginx closes idle connections after 15 s, before Balancer's idle timeout of 60 s";
    private const string Service = "services:\n  web:\n    image: " + LinkedStack.OwnImage + "\n    build: ./web\n";

    [Theory]
    [InlineData("compose.yaml", Service)]
    [InlineData("docker-compose.yml", Service)]
    [InlineData("docker-compose.prod.yml", "x-web: &web\n  image: " + LinkedStack.OwnImage + "\nservices:\n  web:\n    <<: *web\n    build: { context: web, dockerfile: ../web/Dockerfile, args: { TOKEN: x } }\n    ports: ['8080:80']\n")]
    [InlineData("compose.yml", "services:\n  web:\n    image: ${REGISTRY:-111122223333.dkr.ecr.eu-west-1.amazonaws.com}/shop:${TAG-1}\n    build: web\n")]
    public void The_image_of_a_container_is_read_from_the_directory_that_it_is_built_from(string name, string compose)
    {
        using var workspace = Stack();
        workspace.Write(name, compose);
        var result = workspace.Run();
        Assert.Contains(Found, result.Out);
        Assert.Contains("infra/stack.yaml(6,55) idle timeout 60 s", result.Out);
        Assert.EndsWith("1 template: 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Theory]
    [InlineData("services:\n  web:\n    image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop:2\n    build: web\n")] // another tag
    [InlineData("services:\n  web:\n    image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop:${TAG}\n    build: web\n")] // the environment decides
    [InlineData("services:\n  web:\n    build: web\n")] // a name that only Compose knows
    [InlineData("services:\n  web:\n    image: " + LinkedStack.OwnImage + "\n")] // not built
    [InlineData(Service + "  other:\n    image: " + LinkedStack.OwnImage + "\n    build: other\n")] // two builds
    [InlineData("services:\n  web:\n    image: " + LinkedStack.OwnImage + "\n    build: { context: web, target: none }\n")]
    [InlineData("services:\n  web:\n    image: " + LinkedStack.OwnImage + "\n    build: { context: web, args: [BASE=nginx:1.25] }\n")]
    [InlineData("services:\n  web:\n    image: " + LinkedStack.OwnImage + "\n    build: { context: web, dockerfile_inline: FROM nginx }\n")]
    [InlineData("services:\n  web:\n    extends: { service: base }\n    image: " + LinkedStack.OwnImage + "\n    build: web\n")]
    [InlineData("services:\n  web:\n    image: " + LinkedStack.OwnImage + "\n    build: https://example.com/shop.git\n")]
    [InlineData("services: [web")]
    public void Silent_where_the_image_may_be_another(string compose)
    {
        using var workspace = Stack();
        workspace.Write("compose.yaml", compose);
        Assert.DoesNotContain("nginx", workspace.Run().Out);
    }

    [Fact]
    public void Silent_where_another_file_of_the_same_project_builds_the_service_otherwise()
    {
        using var workspace = Stack();
        workspace.Write("compose.yaml", Service);
        workspace.Write("compose.override.yaml", "services:\n  web:\n    build: { target: dev }\n");
        Assert.DoesNotContain("nginx", workspace.Run().Out);
    }

    [Fact]
    public void What_Compose_says_of_a_local_run_is_not_what_is_deployed()
    {
        using var workspace = Stack();
        workspace.Write("compose.yaml", Service + "    command: [nginx, -c, /other.conf]\n    environment: { PORT: 1 }\n    volumes: ['./x:/etc/nginx']\n");
        Assert.Contains(Found, workspace.Run().Out);
    }

    [Fact]
    public void An_application_in_the_directory_is_judged_together_with_the_template()
    {
        using var workspace = CodeWorkspace.WithWeb();
        workspace.Write("infra/stack.yaml", LinkedStack.Of());
        workspace.Write("web/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Web.dll\"]\n");
        workspace.Write("compose.yaml", Service);
        var result = workspace.Run();
        Assert.Contains("web/Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s, before Balancer's idle timeout of 60 s", result.Out);
        Assert.DoesNotContain("no load balancer linked", result.Out);
    }

    private static Workspace Stack()
    {
        var workspace = CodeWorkspace.Empty();
        workspace.Write("infra/stack.yaml", LinkedStack.Of().Replace("8080", "80"));
        workspace.Write("web/Dockerfile", "ARG BASE=nginx:1.27\nFROM ${BASE}\nARG TOKEN\nCOPY nginx.conf /etc/nginx/nginx.conf\n");
        workspace.Write("web/nginx.conf", "events {}\nhttp {\n  keepalive_timeout 15;\n  server { listen 80; }\n}\n");
        return workspace;
    }
}
