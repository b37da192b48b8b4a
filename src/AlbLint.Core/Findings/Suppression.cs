using AlbLint.Text;

namespace AlbLint.Findings;

/// <summary>Somebody's word in a source that a finding is known and fine.</summary>
/// <param name="RuleId">The rule as it is written there, which need not exist.</param>
/// <param name="Reason">Why it is fine; null or blank when no reason is given, and then nothing is suppressed.</param>
/// <param name="Place">The place of the suppression itself.</param>
/// <param name="Covered">Findings that begin in here are suppressed.</param>
public sealed record Suppression(string RuleId, string? Reason, Place Place, Place Covered)
{
    /// <summary>The resource that <see cref="Covered"/> is: findings about it are suppressed at other places of the file too. Null when it is none.</summary>
    public string? Resource { get; init; }

    /// <summary>Why this is no suppression although somebody meant one, with what to write; null when it is one.</summary>
    public string? Fault { get; init; }

    /// <summary>Something that was meant as a suppression and is none.</summary>
    public static Suppression Faulty(Place place, string fault) => new("", null, place, place) { Fault = fault };

    /// <summary>Whether a finding is the suppressed rule's and in reach.</summary>
    public bool Covers(Finding finding) =>
        string.Equals(finding.Rule.Id, RuleId, StringComparison.OrdinalIgnoreCase)
        && finding.Place.File.Path == Covered.File.Path
        && ((Resource is not null && Resource == finding.Resource) || Contains(finding.Place.Range.Start));

    private bool Contains(int offset) => offset >= Covered.Range.Start && offset <= Covered.Range.End;
}
