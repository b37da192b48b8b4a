using AlbLint.Analyzers.Cdk;
using AlbLint.CSharp.Configuration;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers.Applications;

/// <summary>The application's configuration files among the additional files.</summary>
internal static class ConfigurationFiles
{
    /// <summary>The files <c>appsettings.json</c> and <c>appsettings.*.json</c>, and Dockerfiles.</summary>
    public static IReadOnlyList<SourceFile> In(AnalyzerOptions options, CancellationToken cancellation) =>
    [
        .. from file in options.AdditionalFiles
           where IsOne(file, options)
           let text = file.GetText(cancellation)
           where text is not null
           select new SourceFile(file.Path, text.ToString()),
    ];

    /// <summary>Whether there is any.</summary>
    public static bool AreIn(AnalyzerOptions options) => options.AdditionalFiles.Any(file => IsOne(file, options));

    private static bool IsOne(AdditionalText file, AnalyzerOptions options)
    {
        var name = file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1);
        return (IsSettings(name) || ProjectDockerfile.IsNamed(name)) && AppFiles.ProjectOf(file, options).Length == 0;
    }

    private static bool IsSettings(string name) =>
        name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
