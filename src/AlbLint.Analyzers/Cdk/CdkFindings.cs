using AlbLint.CSharp.Cdk;
using AlbLint.Findings;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;

namespace AlbLint.Analyzers.Cdk;

/// <summary>What comes of the CDK program that a compilation is.</summary>
internal sealed class CdkFindings
{
    private readonly FindingDiagnostics _diagnostics;
    private readonly ILookup<SyntaxTree?, Finding> _byTree;

    /// <summary>Reads and judges the program.</summary>
    public CdkFindings(CdkReader reader, Severity? failOn)
    {
        _diagnostics = new FindingDiagnostics(file => file.Path, reader.Places.LocationOf, failOn);
        _byTree = new Linter().Lint(reader.Read(CancellationToken.None)).ToLookup(finding => reader.Places.LocationOf(finding.Place)?.SourceTree);
    }

    /// <summary>Reports the findings in a source file.</summary>
    public void Report(SyntaxTree tree, Action<Diagnostic> report)
    {
        foreach (var finding in _byTree[tree])
        {
            report(_diagnostics.Of(finding));
        }
    }
}
