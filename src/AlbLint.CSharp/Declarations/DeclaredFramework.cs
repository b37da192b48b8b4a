using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.CSharp.Declarations;

/// <summary>
/// ASP.NET Core without its assemblies: declarations of the types that the readers know, for code whose references are not at hand. What else code
/// uses does not bind, and is unknown. May be used from several threads.
/// </summary>
public static class DeclaredFramework
{
    /// <summary>The assembly's name.</summary>
    internal const string Name = "Microsoft.AspNetCore.App";

    private static readonly Lazy<SyntaxTree> Declarations = new(() => Parse(Resource("AspNetCore.txt")));

    /// <summary>ASP.NET Core of a version, whose defaults then apply; the declarations are those of .NET 10 for every one.</summary>
    /// <param name="major">.NET's major version: 10.</param>
    /// <param name="dotNet">References to .NET's own assemblies, of whichever version.</param>
    public static MetadataReference AspNetCore(int major, IEnumerable<MetadataReference> dotNet)
    {
        var version = string.Format(CultureInfo.InvariantCulture, "[assembly: System.Reflection.AssemblyVersion(\"{0}.0.0.0\")]", major);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create(Name, [Declarations.Value, Parse(version)], dotNet, options).ToMetadataReference();
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));

    private static string Resource(string name)
    {
        using var stream = typeof(DeclaredFramework).Assembly.GetManifestResourceStream(typeof(DeclaredFramework), name);
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd();
    }
}
