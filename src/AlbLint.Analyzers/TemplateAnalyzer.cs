using System.Collections.Immutable;
using AlbLint.Analyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers;

/// <summary>Reports the findings of templates among the additional files, in these files, while they are edited.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemplateAnalyzer : DiagnosticAnalyzer
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
        var candidates = TemplateCandidates.In(context.Options);
        if (candidates.Count == 0)
        {
            return;
        }

        var findings = ProjectFindings.Of(context.Compilation, context.Options);
        if (WhenToReport.IsAtEnd(context.Options))
        {
            context.RegisterCompilationEndAction(end => findings.ReportTemplates(end.ReportDiagnostic));
            return;
        }

        var files = new HashSet<AdditionalText>(candidates.Select(candidate => candidate.File));
        context.RegisterAdditionalFileAction(file =>
        {
            if (files.Contains(file.AdditionalFile))
            {
                findings.ReportTemplate(file.AdditionalFile, file.ReportDiagnostic);
            }
        });
    }
}
