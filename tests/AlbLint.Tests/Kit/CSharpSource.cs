using AlbLint.CSharp;
using AlbLint.CSharp.Declarations;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.Tests.Kit;

/// <summary>Compiles a source that stands in the test against the framework that the tests run on.</summary>
internal static class CSharpSource
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Http.Features; global using Microsoft.AspNetCore.Server.Kestrel.Core;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Options;
        """;

    /// <summary>The assemblies of .NET and ASP.NET Core.</summary>
    public static readonly Lazy<IReadOnlyList<MetadataReference>> Framework = new(() =>
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           let name = Path.GetFileName(path)
           where name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
               || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Net.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"
           select MetadataReference.CreateFromFile(path),
    ]);

    // A compilation that only gets other trees keeps what it knows of its references: most of the cost of a small one.
    private static readonly Lazy<CSharpCompilation> Empty = new(() => CSharpCompilation.Create(
        "App",
        [Parse(Usings, "Usings.cs")],
        Framework.Value,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>The assemblies of .NET alone.</summary>
    public static IReadOnlyList<MetadataReference> DotNet { get; } =
        [.. Framework.Value.Where(reference => Path.GetFileName(reference.Display!) is var name && !name.StartsWith("Microsoft.", StringComparison.Ordinal))];

    // The same without the assemblies of ASP.NET Core.
    private static readonly Lazy<CSharpCompilation> Declared = new(() => Empty.Value.WithReferences([DeclaredFramework.AspNetCore(10, DotNet), .. DotNet]));

    public static CSharpCompilation Compile(params string[] sources) =>
        Empty.Value.AddSyntaxTrees(sources.Select((source, index) => Parse(source, index == 0 ? "Program.cs" : $"File{index}.cs")));

    /// <summary>The application of sources that compile; appsettings.json beside them if it is given.</summary>
    public static Application? Read(string source, string? appsettings = null) => Read([source], appsettings);

    /// <inheritdoc cref="Read(string, string?)"/>
    public static Application? Read(string[] sources, string? appsettings = null)
    {
        var compilation = Compile(sources);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        IReadOnlyList<SourceFile> files = appsettings is null ? [] : [new SourceFile("appsettings.json", appsettings)];
        var application = ApplicationReader.Read(compilation, files, CancellationToken.None);
        Assert.Equal(ApplicationText.Of(application), ApplicationText.Of(ApplicationReader.Read(Declared.Value.AddSyntaxTrees(compilation.SyntaxTrees.Skip(1)), files, CancellationToken.None)));
        return application;
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path);
}
