using System.Reflection;
using AlbLint.CSharp;
using AlbLint.CSharp.Declarations;
using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using AlbLint.Tests.Kit;
using AlbLint.Tests.Servers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Tests.CSharp.Declarations;

/// <summary>What is known of ASP.NET Core without its assemblies is what these declare.</summary>
public sealed class DeclaredFrameworkTests
{
    private static readonly CSharpCompilation Real = CSharpSource.Compile();

    private static readonly MetadataReference AspNetCore = DeclaredFramework.AspNetCore(10, CSharpSource.DotNet);

    [Fact]
    public void The_declarations_are_those_of_the_framework()
    {
        var file = Path.Combine(Repository.Root, "src", "AlbLint.CSharp", "Declarations", "AspNetCore.txt");
        var text = File.ReadAllText(file);
        var declared = Types(((CompilationReference)AspNetCore).Compilation.Assembly.GlobalNamespace).Select(type => Real.GetTypeByMetadataName(MetadataName(type)) ?? throw new InvalidOperationException($"{type} is not in the framework")).ToList();
        var expected = new DeclarationWriter(declared, IsDotNet).Write();
        if (Repository.UpdatesPages)
        {
            File.WriteAllText(file, expected);
        }
        else
        {
            Assert.Equal(expected, text);
        }
    }

    [Fact]
    public void Every_known_type_of_ASP_NET_Core_is_declared()
    {
        var members = Facts().ToList();
        var known = members.OfType<string>().Concat(members.OfType<KnownMember>().Select(member => member.Type)).Concat(Known.Builders).Concat(Known.Results).Concat(Known.ResultMakers)
            .Concat(Known.HostMakers.Select(maker => maker.Type)).Where(type => type.StartsWith("Microsoft.", StringComparison.Ordinal)).Distinct();
        var assembly = ((CompilationReference)AspNetCore).Compilation.Assembly;

        Assert.DoesNotContain(known, type => assembly.GetTypeByMetadataName(type) is null);
    }

    [Fact]
    public void Every_known_member_of_ASP_NET_Core_is_declared()
    {
        var members = Facts().OfType<KnownMember>().Concat(Known.HostMakers);
        var assembly = ((CompilationReference)AspNetCore).Compilation.Assembly;

        Assert.DoesNotContain(members, member => member.Type.StartsWith("Microsoft.", StringComparison.Ordinal) && assembly.GetTypeByMetadataName(member.Type)!.GetMembers(member.Name).IsEmpty);
    }

    [Fact]
    public void The_names_of_extensions_are_those_that_the_framework_has_for_builders()
    {
        INamedTypeSymbol[] builders = [.. Known.Builders.Select(builder => Real.GetTypeByMetadataName(builder)!)];
        var names = from reference in Real.References
                    let assembly = Real.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol
                    where assembly is not null
                    from type in Types(assembly.GlobalNamespace)
                    from method in type.GetMembers().OfType<IMethodSymbol>()
                    where method is { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public } && builders.Any(builder => SymbolEqualityComparer.Default.Equals(builder, method.Parameters[0].Type))
                    select method.Name;

        var own = Known.Builders.Where(builder => builder.EndsWith("HostBuilder", StringComparison.Ordinal)).SelectMany(builder => Real.GetTypeByMetadataName(builder)!.GetMembers())
            .OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary && method.Name != "Build").Select(method => method.Name);

        Assert.Equal(names.Concat(own).Distinct().Order(StringComparer.Ordinal), FrameworkExtensions.Names.Order(StringComparer.Ordinal));
    }

    /// <summary>All that is known but for what a package has: gRPC's.</summary>
    private static IEnumerable<object?> Facts() =>
        typeof(Known).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).Where(fact => !Equals(fact, Known.MapGrpcService));

    [Theory]
    [InlineData("builder.AddControllers();", true)]
    [InlineData("builder.Services.AddControllers(o => o.Filters.Clear());", true)]
    [InlineData("builder.Logging.AddConsole();", true)]
    [InlineData("builder.AddServiceDefaults();", false)]
    [InlineData("builder.Services.AddEdge(o => o.Idle = 3);", true)]
    [InlineData("builder.Host.UseEdge(o => o.Idle = 3);", false)]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.UseEdge());", false)]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(80, listen => listen.UseEdge()));", false)]
    [InlineData("builder.WebHost.UseUrls(Edge.Address());", true)]
    [InlineData("builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(options => options.UseEdge());", false)]
    [InlineData("builder.Services.Configure<EdgeOptions>(options => options.Idle = 3);", true)]
    [InlineData("Edge.SetUp(builder);", false)]
    public void What_a_library_that_is_not_referenced_does_to_the_host_is_unknown(string call, bool isKnown) =>
        Assert.Equal(isKnown, Read(10, $"var builder = WebApplication.CreateBuilder(args); {call} var app = builder.Build(); app.Run();").Server.KeepAlive.IsKnown);

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.ClearProviders()).ConfigureWebHostDefaults(web => web.{0}).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).UseSerilog().ConfigureLogging(logging => { }).UseDefaultServiceProvider(o => { }).ConfigureWebHostDefaults(web => web.UseIISIntegration().{0}).Build().Run();")]
    [InlineData("Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).UseIISIntegration().ConfigureLogging(logging => { }).{0}.Build().Run();")]
    public void Methods_that_are_not_declared_do_not_hide_what_follows_them(string code)
    {
        var server = Read(10, code.Replace("{0}", "UseUrls(\"http://*:5000\").ConfigureKestrel(o => o.Limits.KeepAliveTimeout = System.TimeSpan.FromSeconds(30))")).Server;

        Assert.Equal("HTTP 5000", server.Endpoints());
        Assert.Equal(30, server.KeepAlive.Value.TotalSeconds);
    }

    [Theory]
    [InlineData(10, 130)]
    [InlineData(5, 120)]
    public void The_defaults_are_those_of_the_version(int major, int seconds)
    {
        var application = Read(major, "var app = WebApplication.CreateBuilder(args).Build(); app.Run();");

        Assert.Equal(TimeSpan.FromSeconds(seconds), application.Server.KeepAlive.Value);
    }

    private static Application Read(int major, string code)
    {
        var project = $"<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net{major}.0</TargetFramework></PropertyGroup></Project>";
        var files = new[] { ("Shop.csproj", SourceText.From(project)), ("Program.cs", SourceText.From(code)) };
        return ApplicationReader.Read(new ApplicationProject("Shop.csproj", files).Compile(CSharpSource.DotNet)!, [], CancellationToken.None)!;
    }

    // What .NET has since version 10 is not there for a project that is compiled against an older one.
    private static bool IsDotNet(INamedTypeSymbol type) =>
        type.ContainingAssembly.Name.StartsWith("System.", StringComparison.Ordinal) && type.ContainingNamespace.ToDisplayString() != "System.Net.ServerSentEvents";

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;
}
