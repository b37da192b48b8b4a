using AlbLint.CSharp;
using AlbLint.Tests.Kit;
using AlbLint.Tests.Servers;
using AlbLint.Text;

namespace AlbLint.Tests.CSharp;

/// <summary>What the Dockerfile of a project says of where its application listens.</summary>
public sealed class ProjectDockerfileTests
{
    private const string Code = "var builder = WebApplication.CreateBuilder(args); builder.Build().Run();";
    private const string Net8 = "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n";
    private const string Start = "\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]";

    [Theory]
    [InlineData("HTTP 8080", Net8)]
    [InlineData("HTTP 8080", "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled")]
    [InlineData("HTTP 8080", "FROM mcr.microsoft.com/dotnet/runtime-deps:8.0")]
    [InlineData("HTTP 80", "FROM mcr.microsoft.com/dotnet/runtime:7.0")]
    [InlineData("HTTP 80", "FROM mcr.microsoft.com/dotnet/aspnet:6.0")]
    [InlineData("HTTP 5001", Net8 + "ENV ASPNETCORE_HTTP_PORTS=5001")]
    [InlineData("HTTP 5001", Net8 + "ENV ASPNETCORE_URLS http://+:5001")]
    [InlineData("HTTP 5001", Net8 + "EXPOSE 9000\nENV ASPNETCORE_URLS=http://+:5001")]
    [InlineData("HTTP 5001 loopback", Net8 + "ENV ASPNETCORE_URLS=http://localhost:5001")]
    [InlineData("HTTP 5001", Net8 + "ENV Kestrel__Endpoints__Web__Url=http://*:5001")]
    [InlineData("...", "FROM example/base")]
    [InlineData("HTTP 5001", "FROM example/base\nENV ASPNETCORE_URLS=http://+:5001")]
    [InlineData("...", Net8 + "ENV ASPNETCORE_URLS=http://+:$PORT")]
    [InlineData("...", "{{ template }}")]
    public void The_image_decides_where_the_code_does_not(string endpoints, string dockerfile) => Assert.Equal(endpoints, Endpoints(dockerfile + Start));

    [Theory]
    [InlineData("HTTP 5001", "ENTRYPOINT [\"dotnet\", \"Shop.dll\", \"--urls\", \"http://*:5001\"]")]
    [InlineData("HTTP 5001", "CMD dotnet Shop.dll --urls http://*:5001")]
    [InlineData("HTTP 8080", "ENTRYPOINT [\"./Shop\"]")]
    [InlineData("...", "ENTRYPOINT [\"./start.sh\"]")]
    [InlineData("...", "CMD dotnet Shop.dll --urls http://*:$PORT")]
    [InlineData("...", "ENTRYPOINT [\"dotnet\", \"Other.dll\"]")]
    public void The_command_may_decide(string endpoints, string command) => Assert.Equal(endpoints, Endpoints(Net8 + command));

    [Theory]
    [InlineData("HTTP 8080", "Dockerfile")]
    [InlineData("HTTP 8080", "Dockerfile.alpine")]
    [InlineData("HTTP 8080", "shop.Dockerfile")]
    [InlineData("...", "Dockerfile.dockerignore")]
    [InlineData("...", "Dockerfile", "Dockerfile.alpine")]
    public void One_Dockerfile_is_the_project_s(string endpoints, params string[] names) =>
        Assert.Equal(endpoints, ApplicationReader.Read(WebProject.Compile(Code), [.. names.Select(name => new SourceFile("/shop/" + name, Net8 + Start))], default)!.Server.Endpoints());

    private static string Endpoints(string dockerfile) => WebProject.Read(Code, image: dockerfile)!.Server.Endpoints();
}
