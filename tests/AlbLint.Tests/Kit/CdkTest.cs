using AlbLint.Findings;
using AlbLint.Rules;

namespace AlbLint.Tests.Kit;

/// <summary>Runs rules over a CDK program that stands in the test.</summary>
internal static class CdkTest
{
    /// <summary>
    /// What most programs begin with: <c>stack</c>, <c>vpc</c>, <c>cluster</c>, a Fargate <c>service</c> on port 8080 and a <c>listener</c> on port 80 of
    /// the load balancer <c>alb</c>.
    /// </summary>
    public const string Shop = """
        var stack = new Stack(new App(), "Shop");
        var vpc = new Vpc(stack, "Vpc");
        var cluster = new Cluster(stack, "Cluster", new ClusterProps { Vpc = vpc });
        var task = new FargateTaskDefinition(stack, "Task");
        var container = task.AddContainer("web", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("example/web"), PortMappings = [new PortMapping { ContainerPort = 8080 }] });
        var service = new FargateService(stack, "Service", new FargateServiceProps { Cluster = cluster, TaskDefinition = task });
        var alb = new ApplicationLoadBalancer(stack, "Alb", new ApplicationLoadBalancerProps { Vpc = vpc, InternetFacing = true });
        var listener = alb.AddListener("Http", new BaseApplicationListenerProps { Port = 80 });

        """;

    /// <summary>Exactly the marked places get a finding of the rule; the findings, in order.</summary>
    public static IReadOnlyList<Finding> Fires(string rule, string markedCode)
    {
        var marked = MarkedText.Parse(markedCode);
        Assert.True(marked.Places.Count > 0, "the program marks no place");
        var findings = Findings(rule, marked.Text);
        var expected = MarkedText.Mark(marked.Text, marked.Places);
        var actual = MarkedText.Mark(marked.Text, findings.Select(finding => finding.Place.Range).Distinct());
        Assert.True(expected == actual, $"expected:\n{expected}\n\nactual:\n{actual}\n\n{PageRun.Describe(findings)}");
        return findings;
    }

    /// <summary>The rule says nothing.</summary>
    public static void Silent(string rule, string code)
    {
        Assert.DoesNotContain("[|", code);
        Assert.Equal("", PageRun.Describe(Findings(rule, code)));
    }

    private static List<Finding> Findings(string rule, string code) => [.. new Linter().Lint(CdkSource.Read(code)).Where(finding => finding.Rule.Id == rule)];
}
