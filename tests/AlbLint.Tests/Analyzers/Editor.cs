using System.Collections.Immutable;
using AlbLint.Analyzers;
using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Tests.Analyzers;

/// <summary>A project as an editor and a build see it: some sources, some additional files, some options.</summary>
internal sealed class Editor(params string[] sources)
{
    private readonly List<AdditionalText> _files = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _metadata = [];
    private readonly Dictionary<string, string> _options = [];

    /// <summary>The directory that the additional files are in.</summary>
    public const string Root = "/project/";

    /// <summary>Whether it is a CDK program.</summary>
    public bool IsCdk { get; init; }

    /// <summary>A file of another project, which this one names as that of an application.</summary>
    public Editor WithApp(string project, string path, string text)
    {
        _metadata.Add(Root + path, new Dictionary<string, string> { ["AlbLintApp"] = Root + project });
        return With(path, text);
    }

    /// <summary>An additional file.</summary>
    public Editor With(string path, string text)
    {
        _files.Add(new MemoryText(Root + path, text));
        return this;
    }

    /// <summary>A file that the project names as a template, and perhaps what runs its application there.</summary>
    public Editor WithTemplate(string path, string text, string workload = "", string container = "")
    {
        _metadata.Add(Root + path, new Dictionary<string, string> { ["AlbLintTemplate"] = "true", ["Workload"] = workload, ["Container"] = container });
        return With(path, text);
    }

    /// <summary>An option for the whole project.</summary>
    public Editor WithOption(string name, string value)
    {
        _options.Add(name, value);
        return this;
    }

    /// <summary>What an editor shows in one additional file, asked for nothing else.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsIn(string path)
    {
        var file = _files.Single(file => file.Path == Root + path);
        return InOrder((await Compile().GetAnalysisResultAsync(file, CancellationToken.None)).GetAllDiagnostics());
    }

    /// <summary>What an editor shows in the first source, asked for nothing else.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsInSource()
    {
        var project = Compile();
        var model = project.Compilation.GetSemanticModel(project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == "Program.cs"));
        return InOrder(await project.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None));
    }

    /// <summary>What a build reports: the same at the end, as the package's targets want it, and file by file.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Build()
    {
        var (atEnd, fileByFile) = (await Build(isAtEnd: true), await Build(isAtEnd: false));
        Assert.Equal(fileByFile.Select(DiagnosticText), atEnd.Select(DiagnosticText));
        return atEnd;
    }

    private async Task<IReadOnlyList<Diagnostic>> Build(bool isAtEnd)
    {
        _options["alblint.report_at_end"] = isAtEnd ? "true" : "false";
        return InOrder(await Compile().GetAnalyzerDiagnosticsAsync(CancellationToken.None));
    }

    private static string DiagnosticText(Diagnostic diagnostic) =>
        $"{diagnostic} {diagnostic.Location.SourceSpan} {string.Join(", ", diagnostic.AdditionalLocations.Select(location => location.GetLineSpan()))}";

    private static IReadOnlyList<Diagnostic> InOrder(ImmutableArray<Diagnostic> diagnostics)
    {
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private CompilationWithAnalyzers Compile()
    {
        var compilation = sources.Length == 0 ? CSharpCompilation.Create("project") : IsCdk ? CdkSource.Compile(sources) : CSharpSource.Compile(sources);
        return compilation.WithAnalyzers([new TemplateAnalyzer(), new ApplicationAnalyzer(), new CdkAnalyzer()], new AnalyzerOptions([.. _files], new MemoryOptions(_options, _metadata)));
    }
}
