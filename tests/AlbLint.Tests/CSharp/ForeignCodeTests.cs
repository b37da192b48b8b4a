using AlbLint.CSharp;
using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AlbLint.Tests.CSharp;

/// <summary>Libraries that are given the host or its services, as another project of the solution, as a package, and as what a build compiles against.</summary>
public sealed class ForeignCodeTests
{
    private const string Program = "var builder = WebApplication.CreateBuilder(args);\nEdge.SetUp(builder);\nvar app = builder.Build();\napp.Run(\"http://*:8080\");";
    private const string ProgramOfServices = "var builder = WebApplication.CreateBuilder(args);\nEdge.SetUp(builder.Services);\nvar app = builder.Build();\napp.Run(\"http://*:8080\");";

    [Theory]
    [InlineData("builder.Services.AddHttpClient();")]
    [InlineData("builder.WebHost.UseSetting(\"detailedErrors\", \"true\");")]
    [InlineData("builder.Services.AddSingleton<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>(_ => null!);")]
    public void The_default_counts_where_the_code_of_a_library_leaves_Kestrel_alone(string code)
    {
        Assert.True(IsKnown(Program, Library(code).ToMetadataReference()));
        Assert.True(IsKnown(Program, Package(code)));
    }

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5000\");")]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Edge\"));")]
    public void Nothing_is_known_where_it_may_set_Kestrel_up(string code)
    {
        Assert.False(IsKnown(Program, Library(code).ToMetadataReference()));
        Assert.False(IsKnown(Program, Package(code)));
    }

    [Fact]
    public void Of_code_that_is_not_at_hand_what_it_is_given_decides()
    {
        Assert.False(IsKnown(Program, Package("builder.Services.AddHttpClient();", isReference: true)));
        Assert.True(IsKnown(ProgramOfServices, Package("services.AddHttpClient();", isReference: true, parameter: "IServiceCollection services")));
    }

    private static bool IsKnown(string program, MetadataReference library)
    {
        var compilation = CSharpSource.Compile(program).AddReferences(library);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var server = ApplicationReader.Read(compilation, [], CancellationToken.None)!.Server;
        Assert.Equal(server.KeepAlive.IsKnown, server.EndpointsAreComplete);
        return server.KeepAlive.IsKnown;
    }

    private static CSharpCompilation Library(string code, string parameter = "WebApplicationBuilder builder") =>
        CSharpSource.Compile($"public static class Edge {{ public static void SetUp({parameter}) {{ {code} }} }}")
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).WithAssemblyName("Edge");

    private static MetadataReference Package(string code, bool isReference = false, string parameter = "WebApplicationBuilder builder")
    {
        var library = Library(code, parameter);
        if (isReference)
        {
            library = library.AddSyntaxTrees(CSharpSyntaxTree.ParseText("[assembly: System.Runtime.CompilerServices.ReferenceAssembly]", (CSharpParseOptions)library.SyntaxTrees[0].Options));
        }

        using var image = new MemoryStream();
        var result = library.Emit(image, options: new EmitOptions(metadataOnly: isReference, includePrivateMembers: !isReference));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
