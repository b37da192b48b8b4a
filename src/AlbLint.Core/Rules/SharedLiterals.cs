using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Rules;

/// <summary>
/// Takes back edits that would change more than what is wrong. In a program one literal may serve several resources (a method that is called twice, an
/// object that two constructs get), or the same resource under several conditions, and the fault may be only one of these.
/// </summary>
internal sealed class SharedLiterals
{
    private readonly Dictionary<Func<Place, IEnumerable<IReadOnlyCollection<string>>>, List<Finding>> _runs = [];

    /// <summary>Takes note of what was found in a part of a program's run.</summary>
    public void Add(Deployment deployment, IReadOnlyList<Finding> findings)
    {
        if (deployment.UsersOf is not { } usersOf)
        {
            return;
        }

        if (!_runs.TryGetValue(usersOf, out var found))
        {
            _runs.Add(usersOf, found = []);
        }

        found.AddRange(findings);
    }

    /// <summary>The finding without edits that are not certain.</summary>
    public Finding Checked(Finding finding) => _runs.Count == 0 || (finding.Edits.Count == 0 && finding.Choices.Count == 0) ? finding : finding with
    {
        Edits = AreCertain(finding, finding.Edits) ? finding.Edits : [],
        Choices = [.. finding.Choices.Where(choice => AreCertain(finding, choice))],
    };

    private bool AreCertain(Finding finding, IReadOnlyList<TextEdit> edits)
    {
        var places = edits.Select(edit => edit.Place.Range.Length > 0 ? edit.Place : finding.Place).Distinct().ToList();
        return _runs.All(run => IsCertain(places, run.Key, Cured(finding, edits, run.Value)));
    }

    // Of one type of resources all have to be cured, or there is but one: a task definition, where the fault is its service's.
    private static bool IsCertain(List<Place> places, Func<Place, IEnumerable<IReadOnlyCollection<string>>> usersOf, HashSet<string> cured) =>
        places.All(place => usersOf(place).All(users => users.All(cured.Contains) || (users.Count == 1 && cured.Count > 0)));

    private static HashSet<string> Cured(Finding finding, IReadOnlyList<TextEdit> edits, List<Finding> findings) =>
        [.. findings.Where(other => other.Rule.Id == finding.Rule.Id && (other.Edits.SequenceEqual(edits) || other.Choices.Any(choice => choice.SequenceEqual(edits)))).Select(other => other.ConstructPath ?? "")];
}
