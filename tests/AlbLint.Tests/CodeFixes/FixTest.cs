using System.Collections.Immutable;
using System.Reflection;
using AlbLint.Analyzers;
using AlbLint.CSharp.Projects;
using AlbLint.Tests.Kit;
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
    public static Task Fixes(CodeFixProvider fix, string source, string expected, string? appSettings = null, string? template = null) =>
        Fixes(fix, Document(source, appSettings, template), expected, fix.FixableDiagnosticIds);

    /// <summary>The same with a CDK program, one rule, and perhaps one of several ways to fix it.</summary>
    public static Task FixesCdk(CodeFixProvider fix, string rule, string source, string expected, string? title = null) => Fixes(fix, CdkDocument(source), expected, [rule], title);

    /// <summary>Checks what the fix of the only finding of a rule makes of a template that a project links.</summary>
    public static async Task FixesTemplate(CodeFixProvider fix, string rule, string template, string expected)
    {
        var project = Document("", null, template).Project;
        var action = Assert.Single(await Actions(fix, project, Assert.Single(await Diagnostics(project, [rule]))));
        var changed = (await Apply(action, project.Solution)).GetProject(project.Id)!;
        Assert.Equal(expected, (await changed.AdditionalDocuments.Single().GetTextAsync()).ToString());
        Assert.Empty(await Diagnostics(changed, [rule]));
    }

    /// <summary>Checks that fixing every finding at once makes this of a program.</summary>
    public static Task FixesAll(CodeFixProvider fix, string source, string expected) => FixesAll(fix, Document(source, null), expected, fix.FixableDiagnosticIds);

    /// <summary>The same with a CDK program and one rule.</summary>
    public static Task FixesAllCdk(CodeFixProvider fix, string rule, string source, string expected) => FixesAll(fix, CdkDocument(source), expected, [rule]);

    /// <summary>Checks that a finding is there and no fix is offered.</summary>
    public static Task OffersNothing(CodeFixProvider fix, string source, string? template = null) => OffersNothing(fix, Document(source, null, template), fix.FixableDiagnosticIds);

    /// <summary>Checks that findings of a rule are there in a CDK program and that no fix is offered for any.</summary>
    public static Task OffersNothingCdk(CodeFixProvider fix, string rule, string source) => OffersNothing(fix, CdkDocument(source), [rule]);

    private static async Task Fixes(CodeFixProvider fix, Document document, string expected, ImmutableArray<string> rules, string? title = null)
    {
        var diagnostic = Assert.Single(await Diagnostics(document.Project, rules));
        var action = Assert.Single(await Actions(fix, document.Project, diagnostic), action => title is null || action.Title == title);
        await AssertClean(await Apply(action, document.Project.Solution), document.Id, expected, rules);
    }

    private static async Task FixesAll(CodeFixProvider fix, Document document, string expected, ImmutableArray<string> rules)
    {
        var diagnostics = await Diagnostics(document.Project, rules);
        Assert.True(diagnostics.Length > 1);
        var action = Assert.Single(await Actions(fix, document.Project, diagnostics[0]));
        var context = new FixAllContext(document, fix, FixAllScope.Document, action.EquivalenceKey, rules, new Found(diagnostics), default);
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        await AssertClean(await Apply(all!, document.Project.Solution), document.Id, expected, rules);
    }

    private static async Task OffersNothing(CodeFixProvider fix, Document document, ImmutableArray<string> rules)
    {
        var diagnostics = await Diagnostics(document.Project, rules);
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Assert.Empty(await Actions(fix, document.Project, diagnostic));
        }
    }

    private static async Task AssertClean(Solution solution, DocumentId id, string expected, ImmutableArray<string> rules)
    {
        var document = solution.GetDocument(id)!;
        Assert.Equal(expected, (await document.GetTextAsync()).ToString());
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await Diagnostics(document.Project, rules));
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

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(Project project, ImmutableArray<string> rules)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var analysis = compilation.WithAnalyzers([.. Analyzers()], project.AnalyzerOptions);
        return [.. (await analysis.GetAllDiagnosticsAsync()).Where(diagnostic => rules.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(TemplateAnalyzer).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static Document Document(string source, string? appSettings, string? template = null)
    {
        var project = new AdhocWorkspace().AddProject("Web", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .WithMetadataReferences(Frameworks)
            .AddDocument("GlobalUsings.cs", GlobalUsings.Of("Microsoft.NET.Sdk.Web")).Project;
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

    private static Document CdkDocument(string source) => new AdhocWorkspace().AddProject("Infra", LanguageNames.CSharp)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
        .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
        .WithMetadataReferences(CdkSource.References.Value)
        .AddDocument("Usings.cs", CdkSource.Usings, filePath: "/infra/Usings.cs").Project
        .AddDocument(Program, SourceText.From(source), filePath: "/infra/" + Program);

    private static bool IsFramework(string path) => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path))) is "Microsoft.NETCore.App" or "Microsoft.AspNetCore.App";

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
