using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers.Templates;

/// <summary>The additional files that may be templates; nothing of them is read.</summary>
internal static class TemplateCandidates
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>What the package's targets set on files that the project names as templates.</summary>
    private const string IsTemplateMetadata = Metadata + "AlbLintTemplate";

    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".template"];

    /// <summary>The files, each once, and what the project says of those that it names as templates.</summary>
    public static IReadOnlyList<(AdditionalText File, TemplateItem? Item)> In(AnalyzerOptions options) =>
    [
        .. from file in options.AdditionalFiles
           let item = Item(file, options.AnalyzerConfigOptionsProvider)
           where item is not null || Extensions.Any(extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
           group (file, item) by file.Path into copies
           select (copies.First().file, copies.Select(copy => copy.item).FirstOrDefault(item => item is not null)),
    ];

    /// <summary>Their texts as they are now. What cannot be read is left out; the compiler speaks of it itself.</summary>
    public static IReadOnlyList<TemplateFile> Read(IReadOnlyList<(AdditionalText File, TemplateItem? Item)> candidates) =>
    [
        .. from candidate in candidates
           let text = candidate.File.GetText()
           where text is not null
           select new TemplateFile(candidate.File.Path, text, candidate.Item) into file
           group file by file.Source.Path into copies
           select copies.First(),
    ];

    private static TemplateItem? Item(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        return string.Equals(Value(options, IsTemplateMetadata), "true", StringComparison.OrdinalIgnoreCase)
            ? new TemplateItem(Value(options, Metadata + nameof(TemplateItem.Workload)), Value(options, Metadata + nameof(TemplateItem.Container))) : null;
    }

    private static string Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : "";
}
