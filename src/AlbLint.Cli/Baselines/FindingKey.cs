using AlbLint.Findings;

namespace AlbLint.Cli.Baselines;

/// <summary>What stays the same of a finding while lines move and messages change: the rule, the file and what in it is wrong.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="File">The file as the finding shows it.</param>
/// <param name="Path">The construct path or logical id; where neither is known, the line of the place without the blanks around it.</param>
internal sealed record FindingKey(string Rule, string File, string Path)
{
    public static FindingKey Of(Finding finding) => new(
        finding.Rule.Id,
        finding.Place.File.Path,
        finding.ConstructPath ?? finding.Resource ?? finding.Place.File.LineText(finding.Place.Start.Line).Trim());
}
