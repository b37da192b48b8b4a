using AlbLint.Model;

namespace AlbLint.CSharp.Cdk;

/// <summary>What was read of a CDK program.</summary>
/// <param name="Deployments">What it deploys, one or more for each combination of conditions that the code leaves open.</param>
/// <param name="Unknowns">What cannot be known from the code, each once, in the order it is met.</param>
public sealed record CdkReading(IReadOnlyList<Deployment> Deployments, IReadOnlyList<CdkUnknown> Unknowns);
