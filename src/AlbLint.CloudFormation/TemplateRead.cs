using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.CloudFormation;

/// <summary>Templates that were read together.</summary>
/// <param name="Result">What was read.</param>
/// <param name="Again">Reads them again, with servers of some sites known.</param>
/// <param name="Files">Their files, nested ones included; <paramref name="Again"/> reads the same.</param>
public sealed record TemplateRead(ReadResult Result, Func<Func<ServerSite, Server?>, ReadResult> Again, IReadOnlyList<SourceFile> Files)
{
    private readonly Lazy<IReadOnlyList<Finding>> _findings = new(() => SuppressionFilter.Apply([.. Result.Faults, .. new Linter().Lint(Result.Deployments)], Result.Suppressions));

    /// <summary>What is wrong with them by themselves.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>Whether any of the places is in them.</summary>
    public bool Holds(IEnumerable<Place> places) => places.Any(place => Files.Contains(place.File));
}
