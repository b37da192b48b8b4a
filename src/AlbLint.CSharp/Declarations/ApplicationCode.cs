using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CSharp.Declarations;

/// <summary>Code of a web project, compiled as its SDK does, without building it.</summary>
public static class ApplicationCode
{
    // https://learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives. Where a project turns them off they do no harm.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private const int FirstOfThisName = 5;

    /// <summary>Compiles a project.</summary>
    /// <param name="assembly">The name of the assembly that it makes.</param>
    /// <param name="major">The major version of its target framework: 10 for net10.0.</param>
    /// <param name="sources">Its C# files, with their paths; global usings that its project file declares among them.</param>
    /// <param name="references">What it is compiled against: its own references, or <see cref="DeclaredFramework.AspNetCore"/> with .NET's.</param>
    public static CSharpCompilation Compile(string assembly, int major, IEnumerable<(string Path, SourceText Text)> sources, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: Symbols(major));
        return CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), .. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path))],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    // What is deployed is built for release. See https://learn.microsoft.com/dotnet/standard/frameworks#preprocessor-symbols
    private static IEnumerable<string> Symbols(int major) =>
    [
        "RELEASE", "TRACE", "NET", "NETCOREAPP", string.Format(CultureInfo.InvariantCulture, "NET{0}_0", major),
        .. Enumerable.Range(FirstOfThisName, Math.Max(0, major - FirstOfThisName + 1)).Select(version => string.Format(CultureInfo.InvariantCulture, "NET{0}_0_OR_GREATER", version)),
    ];
}
