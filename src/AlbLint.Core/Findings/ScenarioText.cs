using AlbLint.Model;

namespace AlbLint.Findings;

/// <summary>Says in which scenarios a finding holds, as shortly as is true.</summary>
public static class ScenarioText
{
    /// <summary>
    /// Null when the finding holds in all scenarios, else "IsProd and not IsInternal": the shortest conjunction of conditions
    /// that holds in some scenario with the finding and in none without it.
    /// </summary>
    public static string? Describe(IReadOnlyList<Scenario> holding, IReadOnlyList<Scenario> all)
    {
        if (holding.Count == all.Count)
        {
            return null;
        }

        var without = all.Where(scenario => !holding.Contains(scenario)).ToList();
        var literals = holding.SelectMany(scenario => scenario.Conditions).Distinct().ToList();
        var whole = literals.FirstOrDefault(literal => holding.All(s => Says(s, literal)) && !without.Any(s => Says(s, literal)));
        if (whole.Key is not null)
        {
            return Text([whole]);
        }

        return Text(Shortest(literals, without, holding) ?? holding[0].Conditions);
    }

    private static IReadOnlyList<KeyValuePair<string, bool>>? Shortest(
        List<KeyValuePair<string, bool>> literals, List<Scenario> without, IReadOnlyList<Scenario> holding)
    {
        var single = literals.FirstOrDefault(literal => !without.Any(s => Says(s, literal)));
        if (single.Key is not null)
        {
            return [single];
        }

        for (var i = 0; i < literals.Count; i++)
        {
            for (var j = i + 1; j < literals.Count; j++)
            {
                if (!without.Any(s => Says(s, literals[i]) && Says(s, literals[j])) && holding.Any(s => Says(s, literals[i]) && Says(s, literals[j])))
                {
                    return [literals[i], literals[j]];
                }
            }
        }

        return null;
    }

    private static bool Says(Scenario scenario, KeyValuePair<string, bool> literal) => scenario[literal.Key] == literal.Value;

    private static string Text(IReadOnlyList<KeyValuePair<string, bool>> literals) =>
        string.Join(" and ", literals.Select(literal => literal.Value ? literal.Key : "not " + literal.Key));
}
