using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

public class WebProjectTests
{
    private const string Alone = "web/Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s, before the load balancer's idle timeout of 60 s (AWS default, no load balancer linked)";

    [Fact]
    public void A_web_project_is_read_without_being_built()
    {
        using var workspace = CodeWorkspace.WithWeb();
        var result = workspace.Run();
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Contains(Alone, result.Out);
        Assert.EndsWith("0 templates, 1 project: 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void A_framework_whose_assemblies_are_not_here_is_read_by_declarations_and_has_its_own_defaults()
    {
        using var workspace = CodeWorkspace.WithWeb(project: CodeWorkspace.WebProject.Replace("net10.0", "net6.0"));
        Assert.Contains(Alone, workspace.Run().Out);
    }

    [Theory]
    [InlineData("web/Web.csproj")]
    [InlineData("web")]
    [InlineData("All.sln")]
    [InlineData("All.slnx")]
    public void It_may_be_named_by_itself_by_its_directory_or_by_a_solution(string path)
    {
        using var workspace = CodeWorkspace.WithWeb();
        workspace.Write("All.sln", "Project(\"{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}\") = \"Web\", \"web\\Web.csproj\", \"{1}\"\nEndProject\n");
        workspace.Write("All.slnx", "<Solution><Project Path=\"web/Web.csproj\" /></Solution>");
        Assert.Contains(Alone, workspace.Run(path).Out);
    }

    [Fact]
    public void Settings_and_the_Dockerfile_beside_it_count()
    {
        using var workspace = CodeWorkspace.WithWeb("WebApplication.CreateBuilder(args).Build().Run();\n");
        workspace.Write("web/appsettings.json", """{ "Kestrel": { "Limits": { "KeepAliveTimeout": "00:02:00" } } }""");
        Assert.Contains("web/appsettings.json(1,48): warning ALB3003", workspace.Run().Out);
    }

    [Fact]
    public void Loopback_is_a_fault_in_an_image_and_may_be_meant_on_a_machine()
    {
        using var workspace = CodeWorkspace.WithWeb("WebApplication.CreateBuilder(args).Build().Run(\"http://localhost:5000\");\n");
        Assert.Equal("0 templates, 1 project: no findings\n", workspace.Run().Out);
        workspace.Write("web/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Web.dll\"]\n");
        Assert.Contains("web/Program.cs(1,48): error ALB2003: Kestrel listens on localhost:5000, but a load balancer connects from outside", workspace.Run().Out);
    }

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));", "", "ALB3001")]
    [InlineData("builder.Services.AddHttpsRedirection(o => o.HttpsPort = 443);", "app.UseHttpsRedirection();", "ALB2011")]
    public void What_serves_its_own_machine_only_meets_no_load_balancer(string setup, string use, string rule)
    {
        const string Code = "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Hosting; using Microsoft.Extensions.DependencyInjection; using System;\n";
        var code = Code + $"var builder = WebApplication.CreateBuilder(args); {setup} var app = builder.Build(); {use} app.Run(\"http://";
        using var workspace = CodeWorkspace.WithWeb(code + "localhost:5000\");\n");
        Assert.Equal("0 templates, 1 project: no findings\n", workspace.Run().Out);
        workspace.Write("web/Program.cs", code + "*:5000\");\n");
        Assert.Contains(rule, workspace.Run().Out);
        workspace.Write("web/Program.cs", code + "localhost:5000\");\n");
        workspace.Write("web/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Web.dll\"]\n");
        Assert.Contains(rule, workspace.Run().Out);
    }

    [Fact]
    public void What_a_library_behind_a_library_does_is_known_without_a_restore()
    {
        const string Library = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{0}</Project>";
        const string Extension = "using Microsoft.Extensions.Hosting; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Hosting; public static class {0} {{ public static void Add{0}(this {1} builder) {{ {2} }} }}\n";
        using var workspace = CodeWorkspace.WithWeb(
            "var builder = WebApplication.CreateBuilder(args);\nbuilder.AddNear();\nbuilder.AddFar();\nbuilder.Build().Run();\n",
            project: CodeWorkspace.WebProject.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"../near/Near.csproj\" /></ItemGroup></Project>"));
        workspace.Write("near/Near.csproj", string.Format(Library, "<ItemGroup><ProjectReference Include=\"../far/Far.csproj\" /></ItemGroup>"));
        workspace.Write("far/Far.csproj", string.Format(Library, ""));
        workspace.Write("near/Near.cs", string.Format(Extension, "Near", "IHostApplicationBuilder", ""));
        workspace.Write("far/Far.cs", string.Format(Extension, "Far", "WebApplicationBuilder", ""));
        Assert.Equal("", workspace.Run("--verbose").Error);
        workspace.Write("far/Far.cs", string.Format(Extension, "Far", "WebApplicationBuilder", "builder.WebHost.UseKestrel();"));
        Assert.Contains("web/Program.cs(3,9): not known: how long Kestrel keeps idle connections: AddFar may set it", workspace.Run("--verbose").Error);
    }

    [Fact]
    public void Verbose_says_what_of_the_server_is_not_known_and_which_call_leaves_it_open()
    {
        using var workspace = CodeWorkspace.WithWeb("var builder = WebApplication.CreateBuilder(args);\nbuilder.Host.UseEdge();\nbuilder.WebHost.UseUrls(args[0]);\nbuilder.Build().Run();\n");
        Assert.Equal("", workspace.Run().Error);
        Assert.Equal(
            """
            alblint: web/Program.cs(2,14): not known: how long Kestrel keeps idle connections: UseEdge may set it
            alblint: web/Program.cs(2,14): not known: where Kestrel listens: UseEdge may add addresses
            alblint: web/Program.cs(3,25): not known: where Kestrel listens: the expression is decided when the application runs

            """, workspace.Run("--verbose").Error);
        workspace.Write("web/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();\n");
        Assert.Equal("", workspace.Run("--verbose").Error);
    }

    [Theory]
    [InlineData("#pragma warning disable ALB3001\n", "")]
    [InlineData("", "[*.cs]\ndotnet_diagnostic.ALB3001.severity = none\n")]
    public void Silent_when_the_code_or_its_editorconfig_says_so(string lead, string editorConfig)
    {
        using var workspace = CodeWorkspace.WithWeb(lead + CodeWorkspace.ShortKeepAlive);
        workspace.Write(".editorconfig", editorConfig);
        Assert.Equal("0 templates, 1 project: no findings\n", workspace.Run().Out);
    }

    [Fact]
    public void Severities_of_editorconfig_count()
    {
        using var workspace = CodeWorkspace.WithWeb();
        workspace.Write("web/.editorconfig", "[Program.cs]\ndotnet_diagnostic.ALB3001.severity = suggestion\n");
        var result = workspace.Run();
        Assert.Equal(0, result.Code);
        Assert.Contains("web/Program.cs(2,79): info ALB3001", result.Out);
    }

    [Theory]
    [InlineData("<PropertyGroup><AlbLintIdleTimeoutSeconds>20</AlbLintIdleTimeoutSeconds></PropertyGroup>", "", "")]
    [InlineData("", "[*.cs]\nalblint.idle_timeout_seconds = 20\n", "")]
    [InlineData("", "", "idle-timeout: 20\n")]
    public void Silent_when_the_configured_idle_timeout_is_shorter(string element, string editorConfig, string configuration)
    {
        using var workspace = CodeWorkspace.WithWeb(project: CodeWorkspace.WebProject.Replace("</Project>", element + "</Project>"));
        workspace.Write(".editorconfig", editorConfig);
        workspace.Write(".alblint.yml", configuration);
        Assert.Equal("0 templates, 1 project: no findings\n", workspace.Run().Out);
    }

    [Fact]
    public void Code_of_libraries_that_it_references_is_known()
    {
        using var workspace = CodeWorkspace.WithWeb(
            "var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(Shared.Times.KeepAlive));\nbuilder.Build().Run();\n",
            CodeWorkspace.WebProject.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"..\\shared\\Shared.csproj\" /></ItemGroup></Project>"));
        workspace.Write("shared/Shared.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        workspace.Write("shared/Times.cs", "namespace Shared; public static class Times { public const int KeepAlive = 40; }");
        Assert.Contains("Kestrel closes idle connections after 40 s", workspace.Run().Out);
    }

    [Fact]
    public void Silent_on_projects_of_tests()
    {
        using var workspace = CodeWorkspace.WithWeb(project: CodeWorkspace.WebProject.Replace("</Project>", "<ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.0.1\" /></ItemGroup></Project>"));
        Assert.Equal("0 templates: no findings\n", workspace.Run().Out);
    }

    [Fact]
    public void A_project_file_that_is_no_XML_is_unread()
    {
        using var workspace = CodeWorkspace.WithWeb(project: "<Project>\n<PropertyGroup>\n</Project>");
        var result = workspace.Run();
        Assert.Equal((3, "alblint: web/Web.csproj: line 3 of Web.csproj is not valid XML\n"), (result.Code, result.Error));
    }
}
