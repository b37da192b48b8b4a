namespace AlbLint.CloudFormation.Conditions;

/// <summary>
/// Runs something once for every consistent assignment of the choices that it really asks for.
/// The order is by the number of departures from the template's defaults, so that a cap leaves out the most unusual scenarios.
/// </summary>
public static class ScenarioExplorer
{
    /// <summary>The most scenarios that one group of resources is looked at in. Six independent yes-or-no conditions fit.</summary>
    public const int MaxScenarios = 64;

    public static List<T> Explore<T>(Func<Decisions, T> run, int maxScenarios = MaxScenarios)
    {
        var results = new List<T>();
        var open = new Queue<Dictionary<string, int>>();
        open.Enqueue([]);
        while (open.Count > 0 && results.Count < maxScenarios)
        {
            var forced = open.Dequeue();
            var decisions = new Decisions(forced);
            results.Add(run(decisions));
            var prefix = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (variable, choice, options) in decisions.Trace)
            {
                if (!forced.ContainsKey(variable))
                {
                    for (var other = 1; other < options && open.Count < maxScenarios; other++)
                    {
                        open.Enqueue(new Dictionary<string, int>(prefix, StringComparer.Ordinal) { [variable] = other });
                    }
                }

                prefix[variable] = choice;
            }
        }

        return results;
    }
}
