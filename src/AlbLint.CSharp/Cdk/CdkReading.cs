using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk;

/// <summary>What was read of a CDK program.</summary>
public sealed class CdkReading
{
    private readonly Lazy<IReadOnlyList<CdkUnknown>> _unknowns;
    private readonly HashSet<Place> _assumed;

    internal CdkReading(IReadOnlyList<Deployment> deployments, IEnumerable<CdkUnknown> unknowns, IReadOnlyList<Choices> choices)
    {
        Deployments = deployments;
        IsContradictory = choices.Any(run => run.Contradicts);
        _assumed = [.. choices.SelectMany(run => run.Assumed)];
        _unknowns = new(() => [.. unknowns.Distinct()]);
    }

    /// <summary>Whether a text at a place is one that may be given from outside instead.</summary>
    public bool IsAssumed(Place place) => _assumed.Contains(place);

    /// <summary>What it deploys, one or more for each combination of conditions that the code leaves open.</summary>
    public IReadOnlyList<Deployment> Deployments { get; }

    /// <summary>Whether there is a deployment for each combination of conditions.</summary>
    public bool IsWhole => _assumed.Count == 0;

    /// <summary>Whether some runs assumed of a text what the program then asked.</summary>
    internal bool IsContradictory { get; }

    /// <summary>What cannot be known from the code, each once, in the order it is met; looked for when it is first asked for.</summary>
    public IReadOnlyList<CdkUnknown> Unknowns => _unknowns.Value;
}
