using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

/// <summary>C# source files on the command line.</summary>
public sealed class NamedCodeTests
{
    private const string Late = "web/Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s";

    [Fact]
    public void What_stands_in_the_file_is_reported()
    {
        using var workspace = Project();
        var result = workspace.Run("web/Program.cs");
        Assert.Contains(Late, result.Out);
        Assert.EndsWith("1 project: 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void What_stands_in_other_files_of_its_project_is_not()
    {
        using var workspace = Project();
        Assert.Equal((1, false), (workspace.Run("web/Endpoints/Orders.cs").Code, workspace.Run("web/Endpoints/Orders.cs").Out.Contains("ALB3001")));
        Assert.Contains("web/Endpoints/Orders.cs(5,", workspace.Run("web/Endpoints/Orders.cs").Out);
        Assert.DoesNotContain("ALB4001", workspace.Run("web/Program.cs").Out);
    }

    [Fact]
    public void What_rests_on_the_file_is_reported_where_it_stands()
    {
        using var workspace = Project("""<AlbLintTemplate Include="../stack.yaml" />""");
        workspace.Write("web/Program.cs", "var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8080, at => at.UseHttps()));\nbuilder.Build().Run();\n");
        workspace.Write("stack.yaml", LinkedStack.Of().Replace("idle_timeout.timeout_seconds, Value: 60", "idle_timeout.timeout_seconds, Value: 9000"));
        var result = workspace.Run("web/Program.cs");
        Assert.Contains("stack.yaml(20,69): error ALB2001", result.Out);
        Assert.DoesNotContain("ALB3007", result.Out);
        Assert.Contains("ALB3007", workspace.Run("web").Out);
    }

    [Fact]
    public void With_its_directory_everything_is_reported()
    {
        using var workspace = Project();
        Assert.Contains("ALB4001", workspace.Run("web/Program.cs", "web").Out);
        Assert.Contains("ALB4001", workspace.Run("web", "web/Program.cs").Out);
    }

    [Fact]
    public void A_file_of_no_project_is_unread()
    {
        using var workspace = new Workspace();
        workspace.Write("Program.cs", "return;");
        Assert.Equal((3, "alblint: Program.cs: no C# project is beside it or above\n"), (workspace.Run("Program.cs").Code, workspace.Run("Program.cs").Error));
    }

    private static Workspace Project(string item = "")
    {
        var workspace = CodeWorkspace.WithWeb(project: CodeWorkspace.WebProject.Replace("</Project>", $"<ItemGroup>{item}</ItemGroup></Project>"));
        workspace.Write("web/Program.cs", CodeWorkspace.ShortKeepAlive.Replace("builder.Build().Run();", "var app = builder.Build();\napp.MapGet(\"/orders\", Orders.All);\napp.Run();"));
        workspace.Write("web/Endpoints/Orders.cs", "static class Orders\n{\n    public static void All(HttpContext context)\n    {\n        context.Response.Headers[\"Transfer-Encoding\"] = \"chunked\";\n    }\n}\n");
        return workspace;
    }
}
