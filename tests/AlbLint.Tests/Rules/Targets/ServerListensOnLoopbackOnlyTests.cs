using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class ServerListensOnLoopbackOnlyTests
{
    private const string Web = "var builder = WebApplication.CreateBuilder(args); builder.Build().Run();";

    [Theory]
    [InlineData("ENV ASPNETCORE_URLS=[|http://localhost:8080|]\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]")]
    [InlineData("ENV ASPNETCORE_URLS [|http://127.0.0.1:8080|]")]
    [InlineData("ENV Kestrel__Endpoints__Web__Url=[|http://localhost:8080|] ASPNETCORE_URLS=http://+:8080")]
    [InlineData("ENTRYPOINT [|[\"dotnet\", \"Shop.dll\", \"--urls\", \"http://localhost:8080\"]|]")]
    public void Fires_when_the_Dockerfile_of_the_project_lets_it_listen_on_loopback(string instructions) =>
        ApplicationTest.FiresInImage("ALB2003", Web, "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n" + instructions);

    [Theory]
    [InlineData("")]
    [InlineData("ENV ASPNETCORE_URLS=http://+:8080")]
    [InlineData("ENV ASPNETCORE_URLS=http://localhost:8080\nENV URLS=http://+:8080")]
    [InlineData("ENV ASPNETCORE_URLS=http://localhost:8080\nENTRYPOINT [\"./start.sh\"]")]
    [InlineData("ENV ASPNETCORE_URLS=http://localhost:8080\nENTRYPOINT [\"dotnet\", \"Other.dll\"]")]
    [InlineData("ENV ASPNETCORE_URLS=http://localhost:$PORT")]
    [InlineData("FROM nginx\nENV ASPNETCORE_URLS=http://localhost:8080\nFROM mcr.microsoft.com/dotnet/aspnet:8.0")]
    public void Silent_when_the_Dockerfile_of_the_project_does_not(string instructions) =>
        ApplicationTest.Silent("ALB2003", Web, image: "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n" + instructions);

    [Fact]
    public void Silent_when_the_code_listens_elsewhere_than_the_Dockerfile_says() => ApplicationTest.Silent(
        "ALB2003", Web.Replace("builder.Build()", "builder.WebHost.UseUrls(\"http://+:8080\"); builder.Build()"), image: "FROM scratch\nENV ASPNETCORE_URLS=http://localhost:8080");

    [Fact]
    public void Fires_when_the_command_binds_loopback() => RuleTest.Fires("ALB2003", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, Command: [|[gunicorn, --bind, "127.0.0.1:8000", app:app]|], PortMappings: [{ ContainerPort: 8000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8000, TargetGroupArn: !Ref Web }]
        """);

    [Fact]
    public void Silent_when_the_command_binds_every_address() => RuleTest.Silent("ALB2003", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, Command: [gunicorn, --bind, "0.0.0.0:8000", app:app], PortMappings: [{ ContainerPort: 8000 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8000, TargetGroupArn: !Ref Web }]
        """);
}
