using AlbLint.Model;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>What came of one run of a program; of one that does not get to its end only why.</summary>
/// <param name="Deployments">What it deploys.</param>
/// <param name="Unknowns">What could not be known, looked for when it is gone through.</param>
/// <param name="Ran">The constructors and methods that ran.</param>
/// <param name="Choices">What it assumed.</param>
internal sealed record ProgramRun(IReadOnlyList<Deployment> Deployments, IEnumerable<CdkUnknown> Unknowns, IReadOnlyCollection<ISymbol> Ran, Choices Choices);
