using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules;

/// <summary>Runs rules over deployments and reports each fault once, with the scenarios it holds in.</summary>
public sealed class Linter(IReadOnlyList<Rule> rules)
{
    /// <summary>A linter with every rule of the catalogue.</summary>
    public Linter()
        : this(RuleCatalog.Rules)
    {
    }

    /// <summary>Every fault, ordered by file, place and rule.</summary>
    public IReadOnlyList<Finding> Lint(IEnumerable<Deployment> deployments)
    {
        var findings = new List<Finding>();
        var shared = new SharedLiterals();
        foreach (var scenarios in deployments.GroupBy(deployment => deployment.Name))
        {
            findings.AddRange(Merge([.. scenarios], shared));
        }

        return [.. findings.Select(shared.Checked).Distinct(FindingIdentity.Instance).OrderBy(finding => finding, FindingOrder.Instance)];
    }

    private IEnumerable<Finding> Merge(IReadOnlyList<Deployment> scenarios, SharedLiterals shared)
    {
        var found = new Dictionary<Finding, List<Scenario>>(FindingIdentity.Instance);
        var order = new List<Finding>();
        foreach (var deployment in scenarios)
        {
            var findings = rules.SelectMany(rule => rule.Check(deployment)).ToList();
            shared.Add(deployment, findings);
            foreach (var finding in findings)
            {
                if (!found.TryGetValue(finding, out var holds))
                {
                    found.Add(finding, holds = []);
                    order.Add(finding);
                }

                if (holds.Count == 0 || !ReferenceEquals(holds[holds.Count - 1], deployment.Scenario))
                {
                    holds.Add(deployment.Scenario);
                }
            }
        }

        var all = scenarios.Select(deployment => deployment.Scenario).ToList();
        return order.Select(finding => finding with { Scenario = ScenarioText.Describe(found[finding], all) });
    }
}
