using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers.Templates;

/// <summary>The additional files that may be templates; nothing of them is read.</summary>
internal static class TemplateCandidates
{
    /// <summary>What the package's targets set on files that the project names as templates.</summary>
    private const string IsTemplateMetadata = "build_metadata.AdditionalFiles.AlbLintTemplate";

    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".template"];

    /// <summary>The files, each once, and whether the project names them as templates.</summary>
    public static IReadOnlyList<(AdditionalText File, bool IsNamed)> In(AnalyzerOptions options) =>
    [
        .. from file in options.AdditionalFiles
           let isNamed = IsNamed(file, options.AnalyzerConfigOptionsProvider)
           where isNamed || Extensions.Any(extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
           group (file, isNamed) by file.Path into copies
           select (copies.First().file, copies.Any(copy => copy.isNamed)),
    ];

    /// <summary>Their texts as they are now. What cannot be read is left out; the compiler speaks of it itself.</summary>
    public static IReadOnlyList<TemplateFile> Read(IReadOnlyList<(AdditionalText File, bool IsNamed)> candidates) =>
    [
        .. from candidate in candidates
           let text = candidate.File.GetText()
           where text is not null
           select new TemplateFile(candidate.File.Path, text, candidate.IsNamed) into file
           group file by file.Source.Path into copies
           select copies.First(),
    ];

    private static bool IsNamed(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(IsTemplateMetadata, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
