using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

public class LinkedProjectTests
{
    private const string Behind = "web/Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s, before Balancer's idle timeout of 60 s";

    [Fact]
    public void A_template_that_the_project_names_is_judged_together_with_it()
    {
        using var workspace = Linked("""<AlbLintTemplate Include="..\infra\*.yaml" />""");
        var result = workspace.Run();
        Assert.Contains(Behind, result.Out);
        Assert.Contains("  see  infra/stack.yaml(6,55) idle timeout 60 s", result.Out);
        Assert.EndsWith("1 template, 1 project: 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void Both_ends_are_named_where_the_template_has_the_fault()
    {
        using var workspace = Linked(
            """<AlbLintTemplate Include="..\infra\stack.yaml" Workload="Task" Container="web" />""",
            "var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(8080));\nbuilder.Build().Run();\n");
        var result = workspace.Run();
        Assert.Contains("ALB2003", result.Out);
        Assert.Contains("infra/stack.yaml", result.Out);
        Assert.Contains("web/Program.cs(2,", result.Out);
    }

    [Fact]
    public void A_link_in_the_configuration_file_does_the_same()
    {
        using var workspace = Linked("");
        workspace.Write(".alblint.yml", "links:\n  - { template: infra/stack.yaml, resource: Task, container: web, project: web }\n");
        Assert.Contains(Behind, workspace.Run().Out);
    }

    [Fact]
    public void A_linked_template_is_read_also_when_only_the_project_is_named()
    {
        using var workspace = Linked("""<AlbLintTemplate Include="..\infra\stack.yaml" />""");
        Assert.Contains(Behind, workspace.Run("web").Out);
    }

    [Fact]
    public void A_link_to_what_is_not_there_says_what_is_meant()
    {
        using var workspace = Linked("");
        workspace.Write(".alblint.yml", "links:\n  - { template: infra/stack.yaml, resource: Servic, project: web/Web.csproj }\n");
        Assert.Contains("write resource: Service in the link in .alblint.yml", workspace.Run().Out);
    }

    [Fact]
    public void Without_a_link_an_application_is_not_taken_for_that_of_a_template()
    {
        using var workspace = Linked("");
        Assert.Contains("no load balancer linked", workspace.Run().Out);
    }

    private static Workspace Linked(string item, string program = CodeWorkspace.ShortKeepAlive)
    {
        var workspace = CodeWorkspace.WithWeb(program, CodeWorkspace.WebProject.Replace("</Project>", $"<ItemGroup>{item}</ItemGroup></Project>"));
        workspace.Write("infra/stack.yaml", LinkedStack.Of());
        return workspace;
    }
}
