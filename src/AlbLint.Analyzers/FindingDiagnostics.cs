using System.Collections.Immutable;
using AlbLint.Findings;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers;

/// <summary>Findings as the compiler's diagnostics.</summary>
/// <param name="pathOf">The compiler's path of a file that is no source of the compilation.</param>
internal sealed class FindingDiagnostics(Func<SourceFile, string> pathOf)
{
    /// <summary>The diagnostic; its severity is the finding's unless the user's configuration says otherwise.</summary>
    public Diagnostic Of(Finding finding) => Diagnostic.Create(
        Descriptors.Of(finding.Rule),
        LocationOf(finding.Place),
        finding.Severity.ToDiagnostic(),
        finding.Related.Select(related => LocationOf(related.Place)),
        FindingProperties.Of(finding, pathOf).ToImmutableDictionary(),
        finding.Scenario is null ? finding.Message : $"{finding.Message}, {finding.Scenario}");

    private Location LocationOf(Place place) => Location.Create(
        pathOf(place.File),
        new TextSpan(place.Range.Start, place.Range.Length),
        new LinePositionSpan(Position(place.Start), Position(place.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition Position(AlbLint.Text.LinePosition position) => new(position.Line - 1, position.Column - 1);
}
