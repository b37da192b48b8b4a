using AlbLint.Model;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>
/// What registrations of options come to: the last one of a body wins and PostConfigure beats all. In which order bodies run is not known, so
/// that they have to agree.
/// </summary>
internal static class Registered
{
    public static Setting<TimeSpan> Last(IEnumerable<IReadOnlyList<LimitFact>> bodies, Setting<TimeSpan> initial)
    {
        var all = bodies.ToList();
        return Last(all, isPost: true, Last(all, isPost: false, initial));
    }

    private static Setting<TimeSpan> Last(List<IReadOnlyList<LimitFact>> bodies, bool isPost, Setting<TimeSpan> initial)
    {
        var results = bodies.Where(facts => facts.Any(fact => fact.IsPost == isPost))
            .Select(facts => facts.Where(fact => fact.IsPost == isPost).OrderBy(fact => fact.Place.Range.Start).Aggregate(initial, Apply))
            .ToList();
        return results.Count == 0 ? initial
            : results.Skip(1).All(result => result.SameAs(results[0])) ? results[0]
            : Setting.Unknown<TimeSpan>("several places set it", results[0].Place);
    }

    private static Setting<TimeSpan> Apply(Setting<TimeSpan> before, LimitFact fact)
    {
        if (fact.Value is null)
        {
            return before.IsWritten ? before : Setting.Unknown<TimeSpan>("configuration from outside may set it", fact.Place);
        }

        return !fact.IsConditional || fact.Value.SameAs(before) ? fact.Value
            : Setting.Unknown<TimeSpan>("a condition decides whether it is set", fact.Value.Place);
    }
}
