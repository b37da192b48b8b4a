using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.CSharp;

/// <summary>Which applications serve nothing but gRPC, and which projects are no applications.</summary>
public sealed class ServedTests
{
    [Theory]
    [InlineData("")]
    [InlineData("app.UseRouting(); app.UseAuthorization(); app.MapHealthChecks(\"/healthz\");")]
    [InlineData("app.MapGet(\"/\", () => \"Use a gRPC client\");")]
    [InlineData("app.MapGet(\"/\", async context => await context.Response.WriteAsync(\"Use a gRPC client\"));")]
    public void Serves_only_gRPC_where_nothing_else_is_mapped(string more) => Assert.NotNull(OnlyGrpc(more));

    [Theory]
    [InlineData("app.MapGet(\"/orders\", () => 1);")]
    [InlineData("app.MapGet(\"/\", () => \"Orders\");")]
    [InlineData("app.MapControllers();")]
    [InlineData("app.UseStaticFiles();")]
    [InlineData("app.Use((context, next) => next(context));")]
    [InlineData("Add(app); static void Add(IEndpointRouteBuilder routes) { }")]
    [InlineData("var group = app.MapGroup(\"/a\");")]
    public void May_serve_something_else_where_anything_else_is_set_up(string more) => Assert.Null(OnlyGrpc(more));

    [Fact]
    public void Serves_no_gRPC_where_none_is_mapped() => Assert.Null(CSharpSource.Read("WebApplication.Create().Run();")!.OnlyGrpc);

    [Fact]
    public void A_project_of_tests_is_no_application()
    {
        const string Code = "var app = WebApplication.Create(); app.Run(\"http://localhost:5000\");";
        Assert.NotNull(CSharpSource.Read([Code]));
        Assert.Null(CSharpSource.Read([Code, "namespace Xunit { public class FactAttribute : Attribute { } }"]));
    }

    private static Place? OnlyGrpc(string more) => CSharpSource.Read([
        $"using Microsoft.AspNetCore.Routing; var builder = WebApplication.CreateBuilder(); var app = builder.Build(); {more} app.MapGrpcService<Greeter>(); app.Run(); class Greeter;", WebProject.Grpc])!.OnlyGrpc;
}
