using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// The health check's protocol does not follow the target group's: left out, it is HTTP.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
/// </summary>
internal sealed class HealthCheckProtocolContradictsTargetGroup : Rule
{
    public override RuleInfo Info { get; } = new("ALB2007", Severity.Warning, "Health check speaks another protocol than requests on the same port")
    {
        Status = [502, 503],
        Why = "one port cannot speak both: either every health check fails, or checks pass and every request gets a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment)
    {
        var targets = deployment.Targets.ToLookup(target => target.TargetGroup.Key);
        return from targetGroup in deployment.TargetGroups
               let check = targetGroup.HealthCheck
               where Contradict(targetGroup.Protocol, check.Protocol) && !check.Enabled.Is(false)
               let registered = targets[targetGroup.Key].ToList()
               where UsesTrafficPort(targetGroup, registered)
               let spoken = registered.Select(SpokenProtocol.Of).FirstOrDefault(evidence => evidence is not null)
               where spoken is null || targetGroup.Protocol.Is(spoken.Protocol) // else ALB2001 says that the target group is wrong
               select Fault(targetGroup, spoken);
    }

    private static bool Contradict(Setting<TransportProtocol> requests, Setting<TransportProtocol> checks) =>
        (requests.Is(TransportProtocol.HTTP) && checks.Is(TransportProtocol.HTTPS)) || (requests.Is(TransportProtocol.HTTPS) && checks.Is(TransportProtocol.HTTP));

    private static bool UsesTrafficPort(TargetGroup group, List<Target> targets)
    {
        var port = group.HealthCheck.Port;
        return (port.TryGet(out var fixedPort) && fixedPort is null)
            || (targets.Count > 0 ? targets.Any(target => target.HealthCheckPort.SameAs(target.TrafficPort)) : port.Select(p => p ?? 0).SameAs(group.Port));
    }

    private Finding Fault(TargetGroup group, SpokenProtocol? spoken)
    {
        var check = group.HealthCheck.Protocol;
        var finding = At(group, check.IsBuiltIn ? group.Protocol.Place : check.Place, $"requests speak {group.Protocol}, health checks speak {check} on the same port")
            .See(group.Protocol, "target group protocol")
            .See(check, "health check protocol");
        return spoken is null
            ? finding.ToFix($"write {group.Writes("HealthCheckProtocol", group.Protocol.Value)} if the server speaks {group.Protocol.Value}, else {group.Writes("Protocol", check.Value)}")
                .Choosing(choice => choice.Writing(check, group.MoreProperties, "HealthCheckProtocol", group.Protocol.Value.ToString()))
                .Choosing(choice => choice.Replacing(group.Protocol, check.Value.ToString()))
            : finding.See(spoken.Place, $"speaks {spoken.Protocol}")
                .Because($"{spoken.Speaker} speaks {spoken.Protocol}, so every health check fails and the targets are unhealthy")
                .ToFix($"write {group.Writes("HealthCheckProtocol", spoken.Protocol)}")
                .Writing(check, group.MoreProperties, "HealthCheckProtocol", spoken.Protocol.ToString());
    }
}
