using AlbLint.Cli.Projects.Evaluation;
using AlbLint.Cli.Projects.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.Cli.Projects.Compiling;

/// <summary>What a project tells the compiler, as far as it decides what code means.</summary>
internal static class CompilerSettings
{
    private const int NewestWithNumber = 10; // the language version of later frameworks is the newest there is

    /// <summary>How its sources are parsed.</summary>
    public static CSharpParseOptions Parsing(ProjectFile project) =>
        new(Language(project), DocumentationMode.None, SourceCodeKind.Regular, [.. Constants(project)]);

    /// <summary>How they are compiled.</summary>
    public static CSharpCompilationOptions Compiling(ProjectFile project, CodeOptions options) => new CSharpCompilationOptions(
        project.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        mainTypeName: project.IsProgram && project["StartupObject"] is { Length: > 0 } start ? start : null,
        allowUnsafe: true,
        nullableContextOptions: project.Is("Nullable") ? NullableContextOptions.Enable : NullableContextOptions.Disable,
        concurrentBuild: false,
        specificDiagnosticOptions: Chosen(project)).WithSyntaxTreeOptionsProvider(options);

    // What is not to be warned of stays so, whatever else is said of it.
    private static Dictionary<string, ReportDiagnostic> Chosen(ProjectFile project)
    {
        var chosen = Ids(project["WarningsAsErrors"]).ToDictionary(id => id, _ => ReportDiagnostic.Error);
        foreach (var id in Ids(project["NoWarn"]))
        {
            chosen[id] = ReportDiagnostic.Suppress;
        }

        return chosen;
    }

    private static IEnumerable<string> Ids(string list) =>
        list.Split([';', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id.StartsWith("ALB", StringComparison.Ordinal)).Distinct();

    // https://learn.microsoft.com/dotnet/csharp/language-reference/language-versioning#defaults
    private static LanguageVersion Language(ProjectFile project) =>
        LanguageVersionFacts.TryParse(project["LangVersion"], out var written) && written < LanguageVersion.LatestMajor ? written
        : project["LangVersion"].Length > 0 ? LanguageVersion.Preview
        : FrameworkName.Generation(project.Framework) switch
        {
            0 or >= NewestWithNumber => LanguageVersion.Preview,
            9 => LanguageVersion.CSharp13,
            8 => LanguageVersion.CSharp12,
            7 => LanguageVersion.CSharp11,
            6 => LanguageVersion.CSharp10,
            5 => LanguageVersion.CSharp9,
            >= 3 => LanguageVersion.CSharp8,
            _ => LanguageVersion.CSharp7_3,
        };

    // https://learn.microsoft.com/dotnet/csharp/language-reference/preprocessor-directives#conditional-compilation
    private static IEnumerable<string> Constants(ProjectFile project)
    {
        var major = FrameworkName.Major(project.Framework.Length > 0 ? project.Framework : FrameworkName.Newest);
        IEnumerable<string> framework = major < 5 ? ["NETCOREAPP"]
            : ["NETCOREAPP", "NET", $"NET{major}_0", .. Enumerable.Range(5, major - 4).Select(version => $"NET{version}_0_OR_GREATER")];
        return framework.Concat(["TRACE", "RELEASE"]).Concat(project["DefineConstants"].Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(SyntaxFacts.IsValidIdentifier).Distinct();
    }
}
