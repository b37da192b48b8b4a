namespace AlbLint.CloudFormation.Conditions;

/// <summary>
/// The choices that lead to one scenario. Whoever evaluates asks here whenever the template alone does not decide;
/// every first answer is the template's own default, so the first scenario is the deployment with nothing given.
/// </summary>
public sealed class Decisions(IReadOnlyDictionary<string, int> forced)
{
    private readonly Dictionary<string, int> _chosen = new(StringComparer.Ordinal);
    private readonly List<(string Variable, int Choice, int Options)> _trace = [];

    /// <summary>The choices in the order they were asked for.</summary>
    public IReadOnlyList<(string Variable, int Choice, int Options)> Trace => _trace;

    /// <summary>The option that a variable has in this scenario, without making it a choice; null when nothing has asked for it yet.</summary>
    public int? Peek(string variable) => _chosen.TryGetValue(variable, out var choice) || forced.TryGetValue(variable, out choice) ? choice : null;

    /// <summary>Chooses among <paramref name="options"/> options.</summary>
    public int Choose(string variable, int options)
    {
        if (options < 2)
        {
            return 0;
        }

        if (!_chosen.TryGetValue(variable, out var choice))
        {
            choice = Peek(variable) ?? 0;
            _chosen.Add(variable, choice);
            _trace.Add((variable, choice, options));
        }

        return choice;
    }
}
