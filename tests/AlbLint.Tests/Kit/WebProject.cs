using System.Collections.Concurrent;
using AlbLint.Aws;
using AlbLint.CSharp;
using AlbLint.CSharp.Projects;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.Tests.Kit;

/// <summary>A web project that stands in a test; it is compiled in memory as the web SDK would, and never run.</summary>
internal static class WebProject
{
    /// <summary>The name of the file with the code.</summary>
    public const string CodeFile = "Program.cs";

    /// <summary>The name of the file with the settings.</summary>
    public const string SettingsFile = "appsettings.json";

    /// <summary>The name of the file that builds the image.</summary>
    public const string ImageFile = "Dockerfile";

    /// <summary>What the package Amazon.Lambda.ApplicationLoadBalancerEvents declares, as far as tests use it.</summary>
    private const string LambdaEvents = """
        namespace Amazon.Lambda.ApplicationLoadBalancerEvents;

        public class ApplicationLoadBalancerRequest
        {
            public string Path { get; set; } = "";
        }

        public class ApplicationLoadBalancerResponse
        {
            public int StatusCode { get; set; }
            public string StatusDescription { get; set; } = "";
            public System.Collections.Generic.IDictionary<string, string>? Headers { get; set; }
            public System.Collections.Generic.IDictionary<string, System.Collections.Generic.IList<string>>? MultiValueHeaders { get; set; }
            public string Body { get; set; } = "";
            public bool IsBase64Encoded { get; set; }
        }
        """;

    /// <summary>What the package Grpc.AspNetCore declares, as far as tests use it.</summary>
    public const string Grpc = """
        namespace Microsoft.AspNetCore.Builder;

        public static class GrpcEndpointRouteBuilderExtensions
        {
            public static IEndpointConventionBuilder MapGrpcService<TService>(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder builder)
                where TService : class => throw new System.NotSupportedException();
        }
        """;

    private static readonly ConcurrentDictionary<(string Code, string? Settings, string? Image), Application?> Known = new();
    private static readonly SyntaxTree[] Surroundings = [Parse(GlobalUsings.Of("Microsoft.NET.Sdk.Web"), "GlobalUsings.g.cs"), Parse(LambdaEvents, "LambdaEvents.cs"), Parse(Grpc, "Grpc.cs")];

    /// <summary>The project as it is judged on its own, against AWS's default idle timeout unless the test says otherwise.</summary>
    public static Deployment Deployment(string code, string? settings = null, Setting<TimeSpan>? idleTimeout = null, string? image = null)
    {
        var application = Read(code, settings, image);
        return new Deployment
        {
            Applications = application is null ? [] : [application],
            IsMeantForLoadBalancer = true,
            AssumedIdleTimeout = idleTimeout ?? Setting.Defaulted(ElbDefaults.IdleTimeout, new Place(new SourceFile(CodeFile, ""), default)),
        };
    }

    /// <summary>What is read from the project; null when it is no web application. Pages ask for the same project in several tests.</summary>
    public static Application? Read(string code, string? settings = null, string? image = null) => Known.GetOrAdd((code, settings, image), project => ApplicationReader.Read(
        Compile(project.Code), [.. File(SettingsFile, project.Settings), .. File(ImageFile, project.Image)], CancellationToken.None));

    /// <summary>The project as a container starts it.</summary>
    public static Application? ReadIn(Container container, string code, string? settings, string? image) => ApplicationReader.For(
        Compile(code), [.. File(SettingsFile, settings), .. File(ImageFile, image)])?.ReadWhole(CancellationToken.None, HostEnvironment.Of(container));

    /// <summary>The compilation; a test with code that does not compile fails.</summary>
    public static Compilation Compile(string code)
    {
        var tree = Parse(code, CodeFile);
        var isProgram = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var compilation = CSharpCompilation.Create(
            "Shop",
            [tree, .. Surroundings],
            CSharpSource.Framework.Value,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors) + "\n\n" + code);
        return compilation;
    }

    private static IEnumerable<SourceFile> File(string name, string? content) => content is null ? [] : [new SourceFile(name, content)];

    private static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), path);
}
