using System.Reflection;
using System.Runtime.Loader;
using AlbLint.CSharp.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Compiles programs as the Web SDK does: against the shared frameworks of the running process, with its implicit usings.</summary>
internal static class WebCompiler
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private static readonly SyntaxTree Usings = Parse(GlobalUsings.Of("Microsoft.NET.Sdk.Web"), "obj/GlobalUsings.g.cs");

    private static readonly MetadataReference[] Frameworks =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsFramework).Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Web", [Usings, Parse(source, "Program.cs")], Frameworks, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The assembly, loaded; what does not compile fails the test with the compiler's messages.</summary>
    public static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext("Web").LoadFromStream(image);
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), Options, path);

    private static bool IsFramework(string path) =>
        Path.GetDirectoryName(Path.GetDirectoryName(path)) is { } directory && Path.GetFileName(directory) is "Microsoft.NETCore.App" or "Microsoft.AspNetCore.App";
}
