using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore.Responses;

/// <summary>
/// The ways that a response can take through code, as far as they have been followed: the one of which every step is certain, and for each
/// branch the one that takes it. What a branch that was not taken may have done is unknown on the others; no way takes two branches that
/// may exclude each other.
/// </summary>
internal sealed class ResponsePaths
{
    private const int MaxPaths = 16;
    private const int MaxSteps = 200;

    private readonly List<List<ResponseStep>> _paths;
    private readonly int _start;

    public ResponsePaths()
        : this([])
    {
    }

    private ResponsePaths(List<ResponseStep> certain) => (_paths, _start) = ([certain], certain.Count);

    /// <summary>Every way, with its steps.</summary>
    public IReadOnlyList<IReadOnlyList<ResponseStep>> All => _paths;

    /// <summary>The steps that were certainly done since this began.</summary>
    public IReadOnlyList<ResponseStep> Certain => _paths[0].GetRange(_start, _paths[0].Count - _start);

    /// <summary>Whether anything was done since this began.</summary>
    public bool IsChanged => _paths.Count > 1 || _paths[0].Count > _start;

    public void Add(ResponseStep step)
    {
        foreach (var path in _paths.Where(path => path.Count < MaxSteps))
        {
            path.Add(step);
        }
    }

    /// <summary>The way that goes on into a branch.</summary>
    public ResponsePaths Fork() => new([.. _paths[0]]);

    /// <summary>Goes on after a branch that all ways take which are left.</summary>
    public void Follow(ResponsePaths branch)
    {
        foreach (var step in branch.Certain)
        {
            Add(step);
        }

        Keep(branch._paths.Skip(1));
    }

    /// <summary>Goes on after a branch that may or may not have been taken.</summary>
    public void Merge(ResponsePaths branch)
    {
        if (!branch.IsChanged)
        {
            return;
        }

        foreach (var step in branch.All.SelectMany(path => path.Skip(branch._start)).ToList().SelectMany(Doubt).Distinct())
        {
            Add(step);
        }

        Keep(branch._paths);
    }

    /// <summary>Anything may have been done to the response.</summary>
    public void Forget(Place place) => Add(UnknownStatus(place));

    private void Keep(IEnumerable<List<ResponseStep>> paths) => _paths.AddRange(paths.Take(MaxPaths - _paths.Count));

    /// <summary>What is left of a step that may have been done.</summary>
    private static IEnumerable<ResponseStep> Doubt(ResponseStep step) => step switch
    {
        ResponseStep.Status or ResponseStep.Body => [UnknownStatus(step.Place)],
        ResponseStep.Header header when IsFraming(header.Name) => [new ResponseStep.RemovedHeader(header.Name, header.Place)],
        ResponseStep.RemovedHeader or ResponseStep.Reason => [step],
        _ => [],
    };

    /// <summary>A response of unknown status, of which nothing can be concluded.</summary>
    private static ResponseStep.Status UnknownStatus(Place place) => new(Setting.Unknown<int>("other code may have set it", place), place);

    /// <summary>Headers that say where the body ends: one that was perhaps replaced counts as gone.</summary>
    private static bool IsFraming(string name) => name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);
}
