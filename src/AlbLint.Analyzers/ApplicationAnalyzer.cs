using System.Collections.Immutable;
using AlbLint.Analyzers.Applications;
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
        var findings = ProjectFindings.Of(context.Compilation, context.Options);
        if (!findings.MayHaveApplication)
        {
            return;
        }

        if (WhenToReport.IsAtEnd(context.Options))
        {
            context.RegisterSemanticModelAction(model => findings.LookAhead(model.SemanticModel, model.CancellationToken));
            context.RegisterCompilationEndAction(end => findings.Report(end.ReportDiagnostic));
            return;
        }

        context.RegisterSemanticModelAction(model => findings.Report(model.SemanticModel.SyntaxTree, model.ReportDiagnostic));
        if (ConfigurationFiles.AreIn(context.Options))
        {
            context.RegisterAdditionalFileAction(file => findings.Report(file.AdditionalFile, file.ReportDiagnostic));
        }
    }
}
