using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Tests.Kit;

/// <summary>Runs rules over a template that stands in the test.</summary>
internal static class RuleTest
{
    /// <summary>Exactly the marked places get a finding of the rule; the findings, in order.</summary>
    public static IReadOnlyList<Finding> Fires(string rule, string markedYaml, IReadOnlyDictionary<string, string>? parameters = null)
    {
        var marked = MarkedText.Parse(markedYaml);
        Assert.True(marked.Places.Count > 0, "the template marks no place");
        var findings = Findings(rule, marked.Text, parameters);
        var expected = MarkedText.Mark(marked.Text, marked.Places);
        var actual = MarkedText.Mark(marked.Text, findings.Select(finding => finding.Place.Range).Distinct());
        Assert.True(expected == actual, $"expected:\n{expected}\n\nactual:\n{actual}\n\n{Describe(findings)}");
        return findings;
    }

    /// <summary>The rule says nothing.</summary>
    public static void Silent(string rule, string yaml, IReadOnlyDictionary<string, string>? parameters = null)
    {
        Assert.DoesNotContain("[|", yaml);
        var findings = Findings(rule, yaml, parameters);
        Assert.True(findings.Count == 0, Describe(findings));
    }

    /// <summary>Every finding of every rule that is not suppressed, faults of the template included.</summary>
    public static IReadOnlyList<Finding> All(string yaml, IReadOnlyDictionary<string, string>? parameters = null)
    {
        var result = Read(yaml, parameters);
        return SuppressionFilter.Apply([.. result.Faults, .. new Linter().Lint(result.Deployments)], result.Suppressions);
    }

    /// <summary>The deployment in the scenario of the template's own defaults.</summary>
    public static Deployment Deployment(string yaml, IReadOnlyDictionary<string, string>? parameters = null) => Deployments(yaml, parameters)[0];

    /// <summary>The deployments of all scenarios.</summary>
    public static IReadOnlyList<Deployment> Deployments(string yaml, IReadOnlyDictionary<string, string>? parameters = null) => Read(yaml, parameters).Deployments;

    public static ReadResult Read(string yaml, IReadOnlyDictionary<string, string>? parameters = null) => DeploymentReader.Read(
        [new TemplateInput(new SourceFile("template.yaml", yaml))], new ReadOptions(parameters));

    private static List<Finding> Findings(string rule, string yaml, IReadOnlyDictionary<string, string>? parameters) =>
        [.. All(yaml, parameters).Where(finding => finding.Rule.Id == rule)];

    private static string Describe(IEnumerable<Finding> findings) =>
        string.Join("\n", findings.Select(finding => $"{finding.Place.Start.Line}: {finding.Rule.Id}: {finding.Message} {finding.Scenario}"));
}
