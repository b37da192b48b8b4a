using AlbLint.CSharp.Cdk;
using AlbLint.Findings;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;

namespace AlbLint.Analyzers.Cdk;

/// <summary>What comes of the CDK program that a compilation is, and of the applications that run in what it makes.</summary>
internal static class CdkFindings
{
    /// <summary>Reads and judges the program; by the source file that the finding stands in.</summary>
    public static ILookup<SyntaxTree?, Diagnostic> Of(CdkReader reader, BuiltApplications applications, Severity? failOn)
    {
        var diagnostics = new FindingDiagnostics(file => file.Path, reader.Places.LocationOf, failOn);
        return Findings(reader, applications).Select(finding => InProgram(finding, reader.Places)).OfType<Finding>().Distinct(FindingIdentity.Instance)
            .ToLookup(finding => reader.Places.LocationOf(finding.Place)?.SourceTree, diagnostics.Of);
    }

    // Most programs have no fault; only what a fault depends on needs all combinations.
    private static IReadOnlyList<Finding> Findings(CdkReader reader, BuiltApplications applications)
    {
        if (reader.ReadUsual(CancellationToken.None, applications.ServerOf) is { } usual && Lint(usual, applications) is var findings && (usual.IsWhole || findings.All(finding => IsSureIn(usual, finding))))
        {
            return findings;
        }

        return Lint(reader.ReadProgram(CancellationToken.None, applications.ServerOf), applications);
    }

    private static bool IsSureIn(CdkReading reading, Finding finding) =>
        finding.Severity == Severity.Info && !reading.IsAssumed(finding.Place) && !finding.Related.Any(related => reading.IsAssumed(related.Place));

    private static IReadOnlyList<Finding> Lint(CdkReading reading, BuiltApplications applications) =>
        new Linter().Lint(reading.Deployments.Select(deployment => deployment.WithRunning(applications.Running)));

    /// <summary>
    /// A finding where the program can show it. One in an application stands at the first place of the program that it rests on; one that rests on none is
    /// the business of the application's own project.
    /// </summary>
    private static Finding? InProgram(Finding finding, CSharp.SyntaxPlaces places) =>
        places.LocationOf(finding.Place) is not null ? finding
        : finding.Related.FirstOrDefault(related => places.LocationOf(related.Place) is not null) is not { } shown ? null
        : finding with { Place = shown.Place, Related = [new RelatedPlace(finding.Place, finding.Message), .. finding.Related.Where(related => related != shown)] };
}
