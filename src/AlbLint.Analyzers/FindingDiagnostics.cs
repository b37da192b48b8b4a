using System.Collections.Immutable;
using AlbLint.Findings;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers;

/// <summary>Findings as the compiler's diagnostics.</summary>
/// <param name="pathOf">The compiler's path of a file.</param>
/// <param name="inSource">The location of a place that is in the compilation's source, which pragmas can then speak of; null for others.</param>
/// <param name="failOn">The least severity that fails the build.</param>
internal sealed class FindingDiagnostics(Func<SourceFile, string> pathOf, Func<Place, Location?> inSource, Severity? failOn)
{
    /// <summary>The diagnostic; its severity says whether it fails the build, unless the user's configuration says otherwise.</summary>
    public Diagnostic Of(Finding finding) => Diagnostic.Create(
        Descriptors.Of(finding.Rule),
        LocationOf(finding.Place),
        finding.Severity.ToDiagnostic(failOn),
        finding.Related.Select(related => LocationOf(related.Place)),
        FindingProperties.Of(finding, pathOf).ToImmutableDictionary(),
        finding.Sentence);

    private Location LocationOf(Place place) => inSource(place) ?? Location.Create(
        pathOf(place.File),
        new TextSpan(place.Range.Start, place.Range.Length),
        new LinePositionSpan(Position(place.Start), Position(place.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition Position(AlbLint.Text.LinePosition position) => new(position.Line - 1, position.Column - 1);
}
