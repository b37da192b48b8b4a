using System.Collections.Immutable;
using AlbLint.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Tests.Analyzers;

/// <summary>A project as an editor and a build see it: some sources, some additional files, some options.</summary>
internal sealed class Editor
{
    private readonly List<AdditionalText> _files = [];
    private readonly Dictionary<string, string> _named = [];

    /// <summary>The directory that the project's files are in.</summary>
    public const string Root = "/project/";

    /// <summary>An additional file.</summary>
    public Editor With(string path, string text)
    {
        _files.Add(new MemoryText(Root + path, text));
        return this;
    }

    /// <summary>A file that the project names as a template.</summary>
    public Editor WithTemplate(string path, string text)
    {
        _named.Add(Root + path, "true");
        return With(path, text);
    }

    /// <summary>What an editor shows in one file, asked for nothing else.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsIn(string path)
    {
        var file = _files.Single(file => file.Path == Root + path);
        return InOrder(await Compile().GetAnalysisResultAsync(file, CancellationToken.None), result => result.AdditionalFileDiagnostics.GetValueOrDefault(file)?.Values.SelectMany(list => list));
    }

    /// <summary>What a build reports.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Build() =>
        InOrder(await Compile().GetAnalysisResultAsync(CancellationToken.None), result => result.GetAllDiagnostics());

    private static IReadOnlyList<Diagnostic> InOrder(AnalysisResult result, Func<AnalysisResult, IEnumerable<Diagnostic>?> pick)
    {
        var diagnostics = pick(result) ?? [];
        Assert.DoesNotContain(result.GetAllDiagnostics(), diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private CompilationWithAnalyzers Compile() => CSharpCompilation.Create("project", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .WithAnalyzers([new TemplateAnalyzer()], new AnalyzerOptions([.. _files], new MemoryOptions(_named)));
}
