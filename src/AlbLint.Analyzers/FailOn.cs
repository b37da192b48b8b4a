using AlbLint.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers;

/// <summary>Which findings fail a build: the property AlbLintFailOn, as <c>--fail-on</c> on the command line.</summary>
internal static class FailOn
{
    private const string BuildProperty = "build_property.AlbLintFailOn";

    /// <summary>The least severity that fails; null when none does.</summary>
    public static Severity? Of(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(BuildProperty, out var text) ? text.ToLowerInvariant() switch
        {
            "never" => null,
            "info" => Severity.Info,
            "warning" => Severity.Warning,
            _ => Severity.Error,
        } : Severity.Error;

    /// <summary>The severity that makes the compiler fail, or not, at a finding.</summary>
    public static DiagnosticSeverity ToDiagnostic(this Severity severity, Severity? least) =>
        severity >= least ? DiagnosticSeverity.Error
        : severity == Severity.Info ? DiagnosticSeverity.Info
        : DiagnosticSeverity.Warning;
}
