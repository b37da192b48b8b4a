using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>TLS to a plain server, or plain HTTP to a TLS server: neither understands the other.</summary>
internal sealed class ProtocolNotSpokenByServer : Rule
{
    public override RuleInfo Info { get; } = new("ALB2001", Severity.Error, "Target group protocol is not what the server speaks")
    {
        Status = [502],
        Why = "load balancer and server do not understand each other, so every request gets a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets
        let spoken = SpokenProtocol.Of(target)
        where spoken is not null && target.TargetGroup.Protocol.IsNot(spoken.Protocol)
        select Fault(target, spoken);

    private Finding Fault(Target target, SpokenProtocol spoken)
    {
        var group = target.TargetGroup;
        var finding = At(group, group.Protocol, $"target group speaks {group.Protocol}, but {spoken.Speaker} speaks {spoken.Protocol} on {target.ServerPort.Named()}")
            .See(spoken.Place, $"speaks {spoken.Protocol}")
            .See(target.Place, $"{target.Workload} is registered here")
            .Because(spoken.Protocol == TransportProtocol.HTTP
                ? "the TLS handshake fails on a server that expects plain HTTP, so every request gets a 502"
                : "a TLS server answers plain HTTP with a closed connection or a 400, so every request gets a 502 or that 400");

        var replacing = finding.Writing(group.Protocol, group.MoreProperties, "Protocol", spoken.Protocol.ToString());
        return CheckFollows(target, spoken)
            ? Named(replacing, group, $"write {group.Writes("Protocol", spoken.Protocol)}")
            : Named(
                (replacing.Edits.Count > 0 ? WithCheck(replacing, group, spoken) : finding).See(group.HealthCheck.Protocol, "health check protocol"),
                group,
                $"write {group.Writes("Protocol", spoken.Protocol)} and {group.Writes("HealthCheckProtocol", spoken.Protocol)}");
    }

    // Constructs have names of their own for it: TargetProtocol.
    private static Finding Named(Finding finding, TargetGroup group, string instruction) =>
        finding.ToFix(group.IsInCode() && finding.Edits.Count > 0 ? "write " + string.Join(" and ", finding.Edits.Select(edit => edit.Written)) : instruction);

    /// <summary>Both edits or none: one alone makes another fault.</summary>
    private static Finding WithCheck(Finding finding, TargetGroup group, SpokenProtocol spoken)
    {
        var whole = finding.Writing(group.HealthCheck.Protocol, group.MoreProperties, "HealthCheckProtocol", spoken.Protocol.ToString());
        return whole.Edits.Count > finding.Edits.Count ? whole : finding with { Edits = [] };
    }

    private static bool CheckFollows(Target target, SpokenProtocol spoken) =>
        target.TargetGroup.HealthCheck.Protocol.Is(spoken.Protocol) || target.HealthCheckPort.DiffersFrom(target.TrafficPort);
}
