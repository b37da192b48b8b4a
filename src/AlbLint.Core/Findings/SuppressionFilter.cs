using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Findings;

/// <summary>Takes suppressed findings out, and reports suppressions that suppress nothing.</summary>
public static class SuppressionFilter
{
    /// <summary>The findings that remain, with one of ALB0002 for each suppression without effect or reason, in the order of a report.</summary>
    public static IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings, IReadOnlyList<Suppression> suppressions)
    {
        if (suppressions.Count == 0)
        {
            return findings;
        }

        var effective = suppressions.Where(suppression => Complaint(suppression) is null).ToLookup(suppression => suppression.RuleId, StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<Suppression>();
        var remaining = new List<Finding>();
        foreach (var finding in findings)
        {
            var covering = effective[finding.Rule.Id].Where(suppression => suppression.Covers(finding)).ToList();
            used.UnionWith(covering);
            if (covering.Count == 0)
            {
                remaining.Add(finding);
            }
        }

        remaining.AddRange(suppressions.Where(suppression => !used.Contains(suppression)).Select(Useless));
        return [.. remaining.Distinct(FindingIdentity.Instance).OrderBy(finding => finding, FindingOrder.Instance)];
    }

    private static Finding Useless(Suppression suppression)
    {
        var (message, why, instruction) = Complaint(suppression) ?? ($"suppression of {suppression.RuleId} covers no finding", SourceFaults.UselessSuppression.Why, "remove it");
        return new Finding
        {
            Rule = SourceFaults.UselessSuppression,
            Message = message,
            Place = suppression.Place,
            Resource = suppression.Resource,
            Why = why,
            Do = instruction,
        };
    }

    private static (string Message, string Why, string Instruction)? Complaint(Suppression suppression)
    {
        if (suppression.Fault is not null)
        {
            return (suppression.Fault, NothingSuppressed, "write `# alblint-disable ALBnnnn -- reason`, or `Suppress: [{ Rule: ALBnnnn, Reason: ... }]` under Metadata: AlbLint");
        }

        if (RuleCatalog.Find(suppression.RuleId) is null)
        {
            return ($"suppression of '{suppression.RuleId}', which is no rule", NothingSuppressed, Known(NearestName.Of(suppression.RuleId, RuleCatalog.All.Select(rule => rule.Id))));
        }

        return string.IsNullOrWhiteSpace(suppression.Reason)
            ? ($"suppression of {suppression.RuleId} gives no reason, so it does not count", "without a reason nobody can tell later whether it is still fine", "say after `--`, or as Reason, why it is fine here")
            : null;
    }

    private const string NothingSuppressed = "it suppresses nothing";

    private static string Known(string? nearest) => nearest is null ? "look for the id in `alblint rules`" : $"write {nearest} if that is meant; `alblint rules` lists all";
}
