using AlbLint.Analyzers.Cdk;
using AlbLint.CSharp.Configuration;
using AlbLint.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers.Applications;

/// <summary>The application's configuration files among the additional files.</summary>
internal static class ConfigurationFiles
{
    /// <summary>The files <c>appsettings.json</c> and <c>appsettings.*.json</c>, and Dockerfiles.</summary>
    public static IReadOnlyList<SourceFile> In(AnalyzerOptions options, CancellationToken cancellation) =>
    [
        .. from file in options.AdditionalFiles
           let name = file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1)
           where IsSettings(name) || ProjectDockerfile.IsNamed(name)
           where AppFiles.ProjectOf(file, options).Length == 0
           let text = file.GetText(cancellation)
           where text is not null
           select new SourceFile(file.Path, text.ToString()),
    ];

    private static bool IsSettings(string name) =>
        name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
