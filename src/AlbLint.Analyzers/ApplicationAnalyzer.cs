using System.Collections.Immutable;
using AlbLint.Analyzers.Applications;
using AlbLint.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers;

/// <summary>
/// Reports what ASP.NET Core code does to the load balancer in front of it, while the code is edited. What a setting comes to may be decided
/// in several files, so the application is read as a whole, once for each compilation: only bodies that name something known are bound.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApplicationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var files = ConfigurationFiles.In(context.Options, context.CancellationToken);
        if (ApplicationReader.For(context.Compilation, files) is null)
        {
            return;
        }

        var findings = ProjectFindings.Of(context.Compilation, context.Options);
        context.RegisterSemanticModelAction(model => findings.Report(model.SemanticModel.SyntaxTree, model.ReportDiagnostic));
        if (files.Count > 0)
        {
            context.RegisterAdditionalFileAction(file => findings.Report(file.AdditionalFile, file.ReportDiagnostic));
        }
    }
}
