using System.Collections.Immutable;
using AlbLint.Analyzers.Cdk;
using AlbLint.CSharp.Cdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers;

/// <summary>
/// Reports what CDK code makes of load balancers and what belongs to them, at the argument that is wrong, while it is edited. Constructs and
/// their values come from several files, so the program is read as a whole, once for each compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CdkAnalyzer : DiagnosticAnalyzer
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
        if (CdkReader.For(context.Compilation) is not { } reader)
        {
            return;
        }

        var failOn = FailOn.Of(context.Options.AnalyzerConfigOptionsProvider);
        var findings = new Lazy<ILookup<SyntaxTree?, Diagnostic>>(() => CdkFindings.Of(reader, new BuiltApplications(context.Compilation, context.Options), failOn));
        if (WhenToReport.IsAtEnd(context.Options))
        {
            context.RegisterSemanticModelAction(model => reader.LookAhead(model.SemanticModel));
            context.RegisterCompilationEndAction(end => findings.Value.SelectMany(file => file).ReportTo(end.ReportDiagnostic));
            return;
        }

        context.RegisterSemanticModelAction(model => findings.Value[model.SemanticModel.SyntaxTree].ReportTo(model.ReportDiagnostic));
    }
}
