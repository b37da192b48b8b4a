using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules.Network;
using AlbLint.Tests.Kit;
using AlbLint.Text;
using Xunit.Abstractions;

namespace AlbLint.Tests.RealTemplates;

/// <summary>Real templates seldom have faults, so working ones get a fault each, and the fault has to be found.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void A_path_whose_security_group_rules_are_about_udp_is_closed() =>
        AssertFound(["ALB5001", "ALB5002"], run => CloseBy(run, rule => rule["IpProtocol"] is { } protocol ? [(protocol.Range, "\"udp\"")] : null));

    [CorpusFact]
    public void A_path_whose_security_group_rules_open_another_port_is_closed() => AssertFound(["ALB5001", "ALB5002"], run => CloseBy(
        run, rule => rule["FromPort"] is { } from && rule["ToPort"] is { } to && rule["IpProtocol"] is ScalarNode { Text: "tcp" or "6" } ? [(from.Range, "1"), (to.Range, "1")] : null));

    [CorpusFact]
    public void A_service_that_registers_a_port_its_task_does_not_map_is_found() => AssertFound(["ALB2004"], run =>
    {
        var ports = from deployment in run.Result.Deployments
                    from target in deployment.Targets
                    where target.Container is { PortMappingsAreComplete: true } && target.ContainerPort is { IsKnown: true }
                    select (target.ContainerPort!.Place.Range, "64999");
        return [.. ports];
    });

    private void AssertFound(string[] rules, Func<TemplateRun, IReadOnlyList<(TextRange, string)>> change)
    {
        var missed = new List<string>();
        var count = 0;
        foreach (var run in TemplateRun.Every)
        {
            var changes = change(run);
            if (changes.Count > 0 && !run.Findings.Any(IsMeant))
            {
                count++;
                if (!TemplateRun.Of(TextChange.Apply(run.File, changes)).Findings.Any(IsMeant))
                {
                    missed.Add(run.Name);
                }
            }
        }

        output.WriteLine($"{count} templates changed, {missed.Count} faults missed");
        Assert.Empty(missed);
        Assert.True(count > 0, "no template could be changed");

        bool IsMeant(Finding finding) => rules.Contains(finding.Rule.Id);
    }

    /// <summary>Changes every rule of a path that only rules about the load balancer's own groups open; nothing when one of them cannot be changed.</summary>
    private static IReadOnlyList<(TextRange, string)> CloseBy(TemplateRun run, Func<MappingNode, (TextRange, string)[]?> change)
    {
        var document = TemplateParser.Parse(run.File);
        foreach (var path in run.Result.Deployments.SelectMany(NetworkPath.Of))
        {
            var port = path.Target.TrafficPort;
            if (path.Reach.Ingress(port) == Openness.Open && path.Reach.Ingress(port, path.Reach.NamesLoadBalancer) == Openness.Closed)
            {
                var rules = path.Workload.SecurityGroups.Groups.SelectMany(group => group.Ingress.Rules).Where(path.Reach.NamesLoadBalancer).ToList();
                var changes = rules.Select(rule => Written(document, rule).Select(change).ToList()).ToList();
                if (changes.All(written => written.Count == 1 && written[0] is not null))
                {
                    return [.. changes.SelectMany(written => written[0]!)];
                }
            }
        }

        return [];
    }

    private static IEnumerable<MappingNode> Written(TemplateDocument document, SecurityGroupRule rule) =>
        TextChange.SecurityGroupRules(document, rule.ResourceId, rule.Place);
}
