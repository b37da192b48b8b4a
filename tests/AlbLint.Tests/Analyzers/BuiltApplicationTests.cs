using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;

namespace AlbLint.Tests.Analyzers;

/// <summary>A CDK program and the web project that it builds an image of, judged together.</summary>
public sealed class BuiltApplicationTests
{
    private const string Plain = "WebApplication.CreateBuilder().Build().Run();\n";
    private const string On5000 = "var builder = WebApplication.CreateBuilder();\nbuilder.Services.AddSingleton<object>();\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000));\nbuilder.Build().Run();\n";
    private const string Short = "var builder = WebApplication.CreateBuilder();\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75));\nbuilder.Build().Run();\n";
    private const string Slow = "var builder = WebApplication.CreateBuilder();\nbuilder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(60));\nbuilder.Build().Run();\n";
    private const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Web.dll\"]\n";
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>";

    [Fact]
    public async Task Fires_where_the_program_sends_requests_to_another_port_than_the_application_listens_on()
    {
        var diagnostic = Assert.Single(await Build(Program(), On5000), diagnostic => diagnostic.Id == "ALB2002");

        Assert.Equal("requests go to port 8080, but Kestrel listens on port 5000", diagnostic.GetMessage());
        Assert.Equal("Program.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("/project/Web/Program.cs", diagnostic.AdditionalLocations.Select(location => location.GetLineSpan().Path));
    }

    [Fact]
    public async Task Silent_where_it_listens_on_the_port_of_its_image() => Assert.DoesNotContain(await Build(Program(), Plain), diagnostic => diagnostic.Id is "ALB2001" or "ALB2002");

    [Fact]
    public async Task Fires_at_the_protocol_that_the_application_does_not_speak() =>
        Assert.Contains(await Build(Program(protocol: "HTTPS"), Plain), diagnostic => diagnostic.Id == "ALB2001" && TextAt(diagnostic, Program(protocol: "HTTPS")) == "ApplicationProtocol.HTTPS");

    [Fact]
    public async Task Fires_at_the_idle_timeout_that_is_longer_than_the_keep_alive_of_the_application()
    {
        var program = Program(idle: 120);
        var diagnostic = Assert.Single(await Build(program, Short), diagnostic => diagnostic.Id == "ALB3001");

        Assert.Equal("Duration.Seconds(120)", TextAt(diagnostic, program));
        Assert.Equal("Kestrel closes idle connections after 75 s, before Alb's idle timeout of 120 s", diagnostic.GetMessage());
        var related = Assert.Single(diagnostic.AdditionalLocations);
        Assert.Equal(("/project/Web/Program.cs", 1), (related.GetLineSpan().Path, related.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task Silent_where_the_keep_alive_is_longer() => Assert.DoesNotContain(await Build(Program(), Short), diagnostic => diagnostic.Id is "ALB3001" or "ALB3002");

    [Fact]
    public async Task Fires_at_the_load_balancer_that_has_the_default_idle_timeout() =>
        Assert.Contains(await Build(Program(), Short.Replace("75", "30", StringComparison.Ordinal)), diagnostic => diagnostic.Id == "ALB3001");

    [Fact]
    public async Task Fires_at_the_port_of_the_container_where_the_application_listens_on_loopback_only()
    {
        var diagnostic = Assert.Single(await Build(Program(), On("ListenLocalhost(8080)")), diagnostic => diagnostic.Id == "ALB2003");

        Assert.Equal("8080", TextAt(diagnostic, Program()));
        Assert.Equal("Kestrel listens on localhost:8080, but requests come from outside to port 8080", diagnostic.GetMessage());
    }

    [Fact]
    public async Task Silent_where_it_listens_on_any_address() => Assert.DoesNotContain(await Build(Program(), On("ListenAnyIP(8080)")), diagnostic => diagnostic.Id == "ALB2003");

    [Fact]
    public async Task Fires_at_the_protocol_version_that_the_application_does_not_speak()
    {
        var program = Program(version: "GRPC");
        var diagnostic = Assert.Single(await Build(program, On("ListenAnyIP(8080)")), diagnostic => diagnostic.Id == "ALB2005");

        Assert.Equal("ApplicationProtocolVersion.GRPC", TextAt(diagnostic, program));
    }

    [Fact]
    public async Task Silent_where_it_speaks_that_version() => Assert.DoesNotContain(
        await Build(Program(version: "GRPC"), On("ListenAnyIP(8080, endpoint => endpoint.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2)")),
        diagnostic => diagnostic.Id == "ALB2005");

    [Fact]
    public async Task Fires_at_the_stop_timeout_that_leaves_no_time_for_the_shutdown_of_the_application()
    {
        var program = Program(stop: 30);
        var diagnostic = Assert.Single(await Build(program, Slow), diagnostic => diagnostic.Id == "ALB3006");

        Assert.Equal("Duration.Seconds(30)", TextAt(diagnostic, program));
        Assert.Equal("stop timeout of 30 s leaves no time for Kestrel's shutdown timeout of 60 s", diagnostic.GetMessage());
    }

    [Fact]
    public async Task Silent_where_the_stop_timeout_is_longer() => Assert.DoesNotContain(await Build(Program(stop: 90), Slow), diagnostic => diagnostic.Id == "ALB3006");

    [Theory]
    [InlineData("../Api")]
    [InlineData("..")]
    [InlineData("./Web")]
    public async Task Silent_where_the_image_is_built_elsewhere(string directory) =>
        Assert.DoesNotContain(await Build(Program(directory), On5000), diagnostic => diagnostic.Id == "ALB2002");

    [Fact]
    public async Task Fires_where_a_Dockerfile_further_up_starts_the_application()
    {
        var editor = Editor(Program(".."), On5000).WithApp("Web/Web.csproj", "Dockerfile", Image);

        Assert.Contains(await editor.Build(), diagnostic => diagnostic.Id == "ALB2002");
    }

    [Fact]
    public async Task Silent_where_a_Dockerfile_further_up_starts_something_else()
    {
        var editor = Editor(Program(".."), On5000).WithApp("Web/Web.csproj", "Dockerfile", Image.Replace("Web.dll", "Api.dll", StringComparison.Ordinal));

        Assert.DoesNotContain(await editor.Build(), diagnostic => diagnostic.Id == "ALB2002");
    }

    [Fact]
    public async Task Silent_where_nothing_says_which_version_of_NET_it_is() =>
        Assert.DoesNotContain(await Build(Program(), On5000, "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />"), diagnostic => diagnostic.Id == "ALB2002");

    [Fact]
    public async Task Silent_of_what_is_the_business_of_the_applications_own_project() => Assert.DoesNotContain(
        await Editor(Program(), Plain).WithApp("Web/Web.csproj", "Web/appsettings.json", """{ "Kestrel": { "Limits": { "KeepAliveTimeout": "00:00:30" } } }""").Build(),
        diagnostic => diagnostic.Id == "ALB3003");

    [Fact]
    public async Task Shows_while_somebody_types() => Assert.Contains(await Editor(Program(), On5000).DiagnosticsInSource(), diagnostic => diagnostic.Id == "ALB2002");

    private static string Program(string directory = "../Web", string protocol = "HTTP", int idle = 60, string? version = null, int? stop = null) => CdkTest.Shop
        .Replace("ContainerImage.FromRegistry(\"example/web\")", $"ContainerImage.FromAsset(\"{directory}\")" + (stop is null ? "" : $", StopTimeout = Duration.Seconds({stop})"), StringComparison.Ordinal)
        .Replace("InternetFacing = true }", idle == 60 ? "InternetFacing = true }" : $"InternetFacing = true, IdleTimeout = Duration.Seconds({idle}) }}", StringComparison.Ordinal)
        + $"listener.AddTargets(\"Web\", new AddApplicationTargetsProps {{ Port = 8080, Protocol = ApplicationProtocol.{protocol}, {(version is null ? "" : $"ProtocolVersion = ApplicationProtocolVersion.{version}, ")}Targets = [service] }});\n";

    private static string On(string listen) => $"var builder = WebApplication.CreateBuilder();\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.{listen});\nbuilder.Build().Run();\n";

    private static Editor Editor(string program, string code, string project = Project) => new Editor(program) { IsCdk = true }
        .WithOption("build_property.AlbLintCdkDirectory", "/project/Infra")
        .WithApp("Web/Web.csproj", "Web/Web.csproj", project).WithApp("Web/Web.csproj", "Web/Program.cs", code).WithApp("Web/Web.csproj", "Web/Dockerfile", Image);

    private static Task<IReadOnlyList<Diagnostic>> Build(string program, string code, string project = Project) => Editor(program, code, project).Build();

    private static string TextAt(Diagnostic diagnostic, string program) => program.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
