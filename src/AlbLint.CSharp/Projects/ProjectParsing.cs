using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.CSharp.Projects;

/// <summary>How a project's sources are parsed when it is built to be deployed.</summary>
public static class ProjectParsing
{
    private const int NewestWithNumber = 10; // the language version of later frameworks is the newest there is

    /// <summary>The options.</summary>
    public static CSharpParseOptions Of(ProjectFile project) => new(Language(project), DocumentationMode.None, SourceCodeKind.Regular, [.. Constants(project)]);

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
