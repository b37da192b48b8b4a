using AlbLint.CSharp.Cdk;
using AlbLint.Findings;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;

namespace AlbLint.Analyzers.Cdk;

/// <summary>What comes of the CDK program that a compilation is, and of the applications that run in what it makes.</summary>
internal sealed class CdkFindings
{
    private readonly FindingDiagnostics _diagnostics;
    private readonly ILookup<SyntaxTree?, Finding> _byTree;

    /// <summary>Reads and judges the program.</summary>
    public CdkFindings(CdkReader reader, BuiltApplications applications, Severity? failOn)
    {
        _diagnostics = new FindingDiagnostics(file => file.Path, reader.Places.LocationOf, failOn);
        var deployments = reader.Read(CancellationToken.None, applications.ServerOf).Select(deployment => deployment.WithRunning(applications.Running)).ToList();
        _byTree = new Linter().Lint(deployments).Select(finding => InProgram(finding, reader.Places)).OfType<Finding>().Distinct(FindingIdentity.Instance)
            .ToLookup(finding => reader.Places.LocationOf(finding.Place)?.SourceTree);
    }

    /// <summary>Reports the findings in a source file.</summary>
    public void Report(SyntaxTree tree, Action<Diagnostic> report)
    {
        foreach (var finding in _byTree[tree])
        {
            report(_diagnostics.Of(finding));
        }
    }

    /// <summary>
    /// A finding where the program can show it. One in an application stands at the first place of the program that it rests on; one that rests on none is
    /// the business of the application's own project.
    /// </summary>
    private static Finding? InProgram(Finding finding, CSharp.SyntaxPlaces places) =>
        places.LocationOf(finding.Place) is not null ? finding
        : finding.Related.FirstOrDefault(related => places.LocationOf(related.Place) is not null) is not { } shown ? null
        : finding with { Place = shown.Place, Related = [new RelatedPlace(finding.Place, finding.Message), .. finding.Related.Where(related => related != shown)] };
}
