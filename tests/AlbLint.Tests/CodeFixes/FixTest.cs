using System.Collections.Immutable;
using System.Reflection;
using AlbLint.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Tests.CodeFixes;

/// <summary>Applies fixes as an editor does: to the analyzers' diagnostics, in a workspace.</summary>
internal static class FixTest
{
    private const string Program = "Program.cs";

    private static readonly MetadataReference[] Frameworks =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsFramework).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Checks that the fix of the only finding of a rule makes this of a program, which then compiles and has no finding of the rule.</summary>
    public static async Task Fixes(CodeFixProvider fix, string source, string expected, string? appSettings = null, string? template = null)
    {
        var document = Document(source, appSettings, template);
        var diagnostic = Assert.Single(await Diagnostics(document.Project, fix));
        var action = Assert.Single(await Actions(fix, document.Project, diagnostic));
        await AssertClean(fix, await Apply(action, document.Project.Solution), document.Id, expected);
    }

    /// <summary>Checks that fixing every finding at once makes this of a program.</summary>
    public static async Task FixesAll(CodeFixProvider fix, string source, string expected)
    {
        var document = Document(source, null);
        var diagnostics = await Diagnostics(document.Project, fix);
        Assert.True(diagnostics.Length > 1);
        var action = Assert.Single(await Actions(fix, document.Project, diagnostics[0]));
        var context = new FixAllContext(document, fix, FixAllScope.Document, action.EquivalenceKey, fix.FixableDiagnosticIds, new Found(diagnostics), default);
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        await AssertClean(fix, await Apply(all!, document.Project.Solution), document.Id, expected);
    }

    /// <summary>Checks that a finding is there and no fix is offered.</summary>
    public static async Task OffersNothing(CodeFixProvider fix, string source, string? template = null)
    {
        var document = Document(source, null, template);
        var diagnostic = Assert.Single(await Diagnostics(document.Project, fix));
        Assert.Empty(await Actions(fix, document.Project, diagnostic));
    }

    private static async Task AssertClean(CodeFixProvider fix, Solution solution, DocumentId id, string expected)
    {
        var document = solution.GetDocument(id)!;
        Assert.Equal(expected, (await document.GetTextAsync()).ToString());
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await Diagnostics(document.Project, fix));
    }

    private static async Task<Solution> Apply(CodeAction action, Solution solution)
    {
        var operations = await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), default);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    private static async Task<List<CodeAction>> Actions(CodeFixProvider fix, Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = diagnostic.Location.SourceTree is { } tree ? project.GetDocument(tree)! : project.AdditionalDocuments.Single();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(Project project, CodeFixProvider fix)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var analysis = compilation.WithAnalyzers([.. Analyzers()], project.AnalyzerOptions);
        return [.. (await analysis.GetAllDiagnosticsAsync()).Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(TemplateAnalyzer).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static Document Document(string source, string? appSettings, string? template = null)
    {
        var project = new AdhocWorkspace().AddProject("Web", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .WithMetadataReferences(Frameworks)
            .AddDocument("GlobalUsings.cs", ImplicitUsings).Project;
        if (appSettings is not null)
        {
            project = project.AddAdditionalDocument("appsettings.json", appSettings, filePath: "/web/appsettings.json").Project;
        }

        if (template is not null)
        {
            project = project.AddAdditionalDocument("app.yaml", template, filePath: "/web/app.yaml").Project
                .AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\n[/web/app.yaml]\nbuild_metadata.AdditionalFiles.AlbLintTemplate = true\n"), filePath: "/web/.globalconfig").Project;
        }

        return project.AddDocument(Program, SourceText.From(source), filePath: "/web/" + Program);
    }

    private static bool IsFramework(string path) => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path))) is "Microsoft.NETCore.App" or "Microsoft.AspNetCore.App";

    private const string ImplicitUsings = """
        global using System;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
