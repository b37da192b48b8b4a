using AlbLint.CSharp;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Tests.Kit;
using AlbLint.Tests.Servers;
using AlbLint.Text;

namespace AlbLint.Tests.CSharp;

/// <summary>Where the application listens when it is known what starts it.</summary>
public sealed class EnvironmentTests
{
    private const string Sdk8 = "mcr.microsoft.com/dotnet/aspnet:8.0";
    private static readonly Place Somewhere = new(new SourceFile("template.yaml", "x"), default);

    [Theory]
    [InlineData("HTTP 8080")]
    [InlineData("HTTP 5001", "ASPNETCORE_HTTP_PORTS=5001")]
    [InlineData("HTTP 5001, HTTPS 5002", "ASPNETCORE_HTTP_PORTS=5001", "HTTPS_PORTS=5002")]
    [InlineData("HTTP 5001 loopback", "ASPNETCORE_URLS=http://localhost:5001")]
    [InlineData("HTTP 5001", "ASPNETCORE_URLS=http://localhost:5009", "DOTNET_URLS=http://+:5001")]
    [InlineData("HTTP 5001", "ASPNETCORE_URLS=http://localhost:5009", "Kestrel__Endpoints__Web__Url=http://*:5001")]
    [InlineData("...", "ASPNETCORE_HTTP_PORTS=")]
    public void The_environment_decides_where_the_code_does_not(string endpoints, params string[] variables) => Assert.Equal(endpoints, Server("", variables).Endpoints());

    [Theory]
    [InlineData("HTTP 5001", "builder.WebHost.UseUrls(\"http://*:5001\");")]
    [InlineData("HTTP 5001", "builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5001));")]
    public void Code_beats_the_environment(string endpoints, string code) => Assert.Equal(endpoints, Server(code, ["ASPNETCORE_URLS=http://localhost:5009"]).Endpoints());

    [Fact]
    public void Endpoints_of_the_environment_add_up_with_those_of_the_code() => Assert.Equal("HTTP 5001, HTTP 5002", Server(
        "builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5001));", ["Kestrel__Endpoints__Web__Url=http://*:5002"]).Endpoints());

    [Theory]
    [InlineData("HTTP 5001", "URLS=http://*:5001")]
    [InlineData("HTTP 5004", "ASPNETCORE_URLS=http://*:5001")]
    [InlineData("HTTP 5004", "ASPNETCORE_HTTP_PORTS=5001")]
    public void Files_stand_between_plain_and_prefixed_variables(string endpoints, string variable) =>
        Assert.Equal(endpoints, Server("", [variable], """{"Urls": "http://*:5004"}""").Endpoints());

    [Theory]
    [InlineData("HTTP 5001", "dotnet", "App.dll", "--urls", "http://*:5001")]
    [InlineData("HTTP 5001", "dotnet", "/app/App.dll", "--urls=http://*:5001")]
    [InlineData("HTTP 5001", "./App", "urls=http://*:5001")]
    [InlineData("HTTP 5009", "dotnet", "App.dll", "-u", "http://*:5001")]
    [InlineData("...", "sh", "-c", "dotnet App.dll --urls http://*:$PORT")]
    [InlineData("...", "sh", "-c", "ASPNETCORE_URLS=http://*:5001 dotnet App.dll")]
    [InlineData("...", "dotnet", "run")]
    public void Arguments_beat_variables(string endpoints, params string[] command) =>
        Assert.Equal(endpoints, Server("", ["URLS=http://*:5009"], command: command).Endpoints());

    [Fact]
    public void The_generic_host_puts_plain_variables_over_UseUrls_and_that_over_prefixed_ones()
    {
        const string Generic = "Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls(\"http://*:5001\"));";

        Assert.Equal("HTTP 5001", ServerOf(Generic, ["ASPNETCORE_URLS=http://*:5002"]).Endpoints());
        Assert.Equal("HTTP 5002", ServerOf(Generic, ["URLS=http://*:5002"]).Endpoints());
    }

    [Fact]
    public void The_settings_of_the_environment_that_runs_count()
    {
        var files = new[] { ("appsettings.json", "5001"), ("appsettings.Production.json", "5002"), ("appsettings.Staging.json", "5003") }
            .Select(file => new SourceFile(file.Item1, $$"""{"Urls": "http://*:{{file.Item2}}"}""")).ToList();

        Assert.Equal("HTTP 5002", Read(files).Endpoints());
        Assert.Equal("HTTP 5003", Read(files, ("ASPNETCORE_ENVIRONMENT", Setting.Written("Staging", Somewhere))).Endpoints());
        Assert.Equal("...", Read(files, ("ASPNETCORE_ENVIRONMENT", Setting.Unknown<string>("a parameter", Somewhere))).Endpoints());
    }

    [Fact]
    public void What_is_unknown_stays_unknown()
    {
        var unknown = Setting.Unknown<string>("a parameter", Somewhere);

        Assert.Equal("...", Read([], ("ASPNETCORE_URLS", unknown)).Endpoints());
        Assert.Equal("HTTP ?, ...", Read([], ("ASPNETCORE_HTTP_PORTS", unknown)).Endpoints());
        Assert.Equal("...", Read([], ("Kestrel__Endpoints__Web__Url", unknown)).Endpoints());
    }

    [Fact]
    public void A_container_definition_stands_over_the_image_that_it_names()
    {
        var image = HostEnvironment.OfImage(Setting.Written(Sdk8, Somewhere), Variables("A=1", "B=1"), true, Words("dotnet", "App.dll"), Words("--urls", "http://*:5001"));

        var started = HostEnvironment.Of(Containers.Container(environment: ["B=2"])).On(image);
        Assert.Equal("A=1 B=2", string.Join(" ", started.Variables.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value.Value}")));
        Assert.Equal("dotnet App.dll --urls http://*:5001", string.Join(" ", started.Words!.Value));
        Assert.Equal("dotnet App.dll x", string.Join(" ", HostEnvironment.Of(Containers.Container(command: ["x"])).On(image).Words!.Value));
        Assert.Equal("x", string.Join(" ", HostEnvironment.Of(Containers.Container(entryPoint: ["x"])).On(image).Words!.Value));
    }

    [Fact]
    public void Without_an_environment_no_image_is_assumed() => Assert.Equal("...", CSharpSource.Read("WebApplication.CreateBuilder(args);")!.Server.Endpoints());

    private static Server Server(string code, string[] variables, string? settings = null, string[]? command = null) =>
        ServerOf("var builder = WebApplication.CreateBuilder(args); var app = builder.Build();\n" + code, variables, settings, command);

    private static Server ServerOf(string code, string[] variables, string? settings = null, string[]? command = null) => Read(
        code, settings is null ? [] : [new SourceFile("appsettings.json", settings)], HostEnvironment.Of(Containers.Container(Sdk8, command, environment: variables)));

    private static Server Read(IReadOnlyList<SourceFile> files, params (string Name, Setting<string> Value)[] variables) => Read(
        "WebApplication.CreateBuilder(args);",
        files,
        HostEnvironment.OfImage(Setting.Written(Sdk8, Somewhere), variables.ToDictionary(pair => pair.Name, pair => pair.Value), true, null, null));

    private static Server Read(string code, IReadOnlyList<SourceFile> files, HostEnvironment environment) =>
        ApplicationReader.For(CSharpSource.Compile(code), files)!.ReadWhole(CancellationToken.None, environment)!.Server;

    private static Dictionary<string, Setting<string>> Variables(params string[] pairs) =>
        pairs.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Setting.Written(pair[1], Somewhere));

    private static Setting<IReadOnlyList<string>> Words(params string[] words) => Setting.Written<IReadOnlyList<string>>(words, Somewhere);
}
