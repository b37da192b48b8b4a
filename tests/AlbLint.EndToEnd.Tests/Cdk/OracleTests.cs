using System.Text;
using AlbLint.Model;
using AlbLint.Rules;
using Xunit.Abstractions;

namespace AlbLint.EndToEnd.Tests.Cdk;

/// <summary>What is read from a CDK program's code is what the CDK synthesises from it, fact by fact, or unknown.</summary>
[Collection(OracleGroup.Name)]
public sealed class OracleTests(OracleApp app, ITestOutputHelper output)
{
    private const double MaxUnknownShare = 0.05;

    [NodeFact]
    public void Every_fact_that_is_read_from_the_code_is_synthesised_and_few_are_unknown()
    {
        var report = new StringBuilder();
        var (facts, unknown) = (0, 0);
        foreach (var stack in OracleApp.Stacks)
        {
            var real = StackFacts.Of(app.Synthesized(stack), stack);
            var read = StackFacts.Of(app.Read(stack), stack);
            facts += real.Count;
            foreach (var name in real.Keys.Union(read.Keys).Order(StringComparer.Ordinal))
            {
                var (expected, actual) = (real.GetValueOrDefault(name), read.GetValueOrDefault(name));
                if (actual is not null && actual.Contains('?', StringComparison.Ordinal) && expected != actual)
                {
                    unknown++;
                    output.WriteLine($"unknown: {name}: {expected}");
                }
                else if (expected != actual)
                {
                    report.AppendLine($"{name}\n  synthesised: {expected ?? "nothing"}\n  read:        {actual ?? "nothing"}");
                }
            }
        }

        output.WriteLine($"{OracleApp.Stacks.Count()} stacks, {facts} facts, {unknown} unknown ({(double)unknown / facts:P1})");
        Assert.True(report.Length == 0, report.ToString());
        Assert.InRange((double)unknown / facts, 0, MaxUnknownShare);
    }

    [NodeFact]
    public void The_rules_find_in_the_code_what_they_find_in_the_template()
    {
        var linter = new Linter();
        var synthesized = OracleApp.Stacks.SelectMany(stack => linter.Lint(app.Synthesized(stack)));
        var read = OracleApp.Stacks.SelectMany(stack => linter.Lint(app.Read(stack)));

        Assert.Equal(Distinct(synthesized), Distinct(read));
    }

    [NodeFact]
    public void A_container_says_what_its_image_is_built_from()
    {
        var task = app.Read("ContainerImages").SelectMany(deployment => deployment.Workloads).OfType<EcsService>().First().TaskDefinition!;

        Assert.Equal(
            ["Site/Dockerfile", "Site/Dockerfile", "Site/Dockerfile", "Site/Dockerfile", null, null, null, null],
            task.Containers.Select(container => container.Build is { } build ? build.Directory.Value + "/" + build.Dockerfile.Value : null));
        Assert.All(task.Containers.Take(4), container => Assert.EndsWith("Containers.cs", container.Build!.Directory.Place.File.Path, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Distinct(IEnumerable<Findings.Finding> findings) =>
        findings.Select(finding => $"{finding.ConstructPath ?? finding.Resource} {finding.Rule.Id}").Distinct().Order(StringComparer.Ordinal);
}
