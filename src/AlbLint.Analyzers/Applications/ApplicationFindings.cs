using AlbLint.Analyzers.Templates;
using AlbLint.CSharp;
using AlbLint.Findings;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers.Applications;

/// <summary>What comes of the application that a compilation is.</summary>
internal sealed class ApplicationFindings
{
    private readonly FindingDiagnostics _diagnostics;
    private readonly ILookup<object, Finding> _byFile;

    /// <summary>Reads and judges the application.</summary>
    /// <param name="reader">Its reader.</param>
    /// <param name="options">The options, which may configure an idle timeout.</param>
    /// <param name="templates">The templates beside it.</param>
    public ApplicationFindings(ApplicationReader reader, AnalyzerConfigOptionsProvider options, TemplateFindings templates)
    {
        _diagnostics = new FindingDiagnostics(templates.PathOf, reader.Places.LocationOf, FailOn.Of(options));
        var findings = reader.ReadWhole(CancellationToken.None) is { } application
            ? new Linter().Lint(LinkedDeployments.Of(application, IdleTimeoutOption.Of(options, reader.Places.LocationOf(application.Place)?.SourceTree), templates.Linked))
            : [];
        _byFile = findings.ToLookup(finding => (object?)reader.Places.LocationOf(finding.Place)?.SourceTree ?? finding.Place.File.Path);
    }

    /// <summary>Reports the findings in a source file.</summary>
    public void Report(SyntaxTree tree, Action<Diagnostic> report) => ReportAll(tree, report);

    /// <summary>Reports the findings in a configuration file.</summary>
    public void Report(AdditionalText file, Action<Diagnostic> report) => ReportAll(file.Path, report);

    private void ReportAll(object file, Action<Diagnostic> report)
    {
        foreach (var finding in _byFile[file])
        {
            report(_diagnostics.Of(finding));
        }
    }
}
