using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.CSharp.Projects;
using Microsoft.CodeAnalysis;

namespace AlbLint.Cli.Projects.Compiling;

/// <summary>What .editorconfig and .globalconfig files say of a project's code.</summary>
internal sealed class CodeOptions : SyntaxTreeOptionsProvider
{
    private static readonly string[] Names = [".editorconfig", ".globalconfig"];
    private readonly Surroundings _surroundings;
    private readonly AnalyzerConfigSet _configs;

    /// <param name="project">The project.</param>
    /// <param name="sources">The full paths of its C# files.</param>
    /// <param name="surroundings">Where they are.</param>
    public CodeOptions(ProjectFile project, IEnumerable<string> sources, Surroundings surroundings)
    {
        _surroundings = surroundings;
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in sources.Prepend(project.FullPath))
        {
            for (var folder = Path.GetDirectoryName(file); folder is not null && folders.Add(folder); folder = Path.GetDirectoryName(folder))
            {
            }
        }

        var files = folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Where(File.Exists);
        _configs = AnalyzerConfigSet.Create(files.Select(Parse).OfType<AnalyzerConfig>().ToList());
    }

    /// <summary>The value of a key for a file, else for all; null when none is set.</summary>
    public string? Value(string key, string shownPath) =>
        Of(shownPath).AnalyzerOptions.TryGetValue(key, out var own) ? own
        : _configs.GlobalConfigOptions.AnalyzerOptions.TryGetValue(key, out var global) ? global : null;

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        Of(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);

    private AnalyzerConfigOptionsResult Of(string shownPath) => _configs.GetOptionsForSourcePath(_surroundings.FullPath(shownPath));

    private static AnalyzerConfig? Parse(string path)
    {
        try
        {
            return AnalyzerConfig.Parse(InputText.Read(path), path);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }
}
