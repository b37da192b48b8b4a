using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers.Cdk;

/// <summary>The files of the projects that a CDK project names as those of its applications, among the additional files.</summary>
internal static class AppFiles
{
    /// <summary>What the package's targets set on each file: the full path of the project that it belongs to.</summary>
    private const string Metadata = "build_metadata.AdditionalFiles.AlbLintApp";

    /// <summary>The directory that the CDK runs the program in.</summary>
    private const string WorkingDirectoryProperty = "build_property.AlbLintCdkDirectory";

    /// <summary>The files of each project.</summary>
    public static ILookup<string, (string Path, SourceText Text)> In(AnalyzerOptions options) =>
        (from file in options.AdditionalFiles
         let project = ProjectOf(file, options)
         where project.Length > 0
         let text = file.GetText()
         where text is not null
         select (project, file: (file.Path, text))).ToLookup(found => found.project, found => found.file);

    /// <summary>The project that a file belongs to; empty for a file of this project.</summary>
    public static string ProjectOf(AdditionalText file, AnalyzerOptions options) => Value(options.AnalyzerConfigOptionsProvider.GetOptions(file), Metadata);

    /// <summary>The directory that the program's relative paths start in.</summary>
    public static string WorkingDirectory(AnalyzerOptions options) => Value(options.AnalyzerConfigOptionsProvider.GlobalOptions, WorkingDirectoryProperty);

    private static string Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : "";
}
