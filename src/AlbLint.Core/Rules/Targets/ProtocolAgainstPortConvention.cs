using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Servers;

namespace AlbLint.Rules.Targets;

/// <summary>Nothing says what the server speaks but its port's number: 443 and 8443 are TLS, 80, 8080 and 5000 are not.</summary>
internal sealed class ProtocolAgainstPortConvention : Rule
{
    public override RuleInfo Info { get; } = new("ALB2010", Severity.Warning, "Target group protocol is not what the port speaks by convention")
    {
        Status = [502],
        Why = "if the server keeps to the convention, load balancer and server do not understand each other, and every request gets a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets
        where target.ServerPort.IsKnown && target.TargetGroup.Protocol.IsKnown && !IsBetterKnown(target)
        let protocol = target.TargetGroup.Protocol.Value
        let other = protocol == TransportProtocol.HTTP ? TransportProtocol.HTTPS : TransportProtocol.HTTP
        where (protocol == TransportProtocol.HTTP && ConventionalPorts.Tls.Contains(target.ServerPort.Value))
            || (protocol == TransportProtocol.HTTPS && ConventionalPorts.Plain.Contains(target.ServerPort.Value))
        select At(target.TargetGroup, target.TargetGroup.Protocol, $"target group speaks {protocol} to port {target.ServerPort}, which by convention is {other}")
            .See(target.ServerPort, "port")
            .ToFix($"write {target.TargetGroup.Writes("Protocol", other)} and {target.TargetGroup.Writes("HealthCheckProtocol", other)}, unless the server really speaks {protocol} there");

    private static bool IsBetterKnown(Target target) =>
        target.Workload is EcsService { TaskDefinition.HasInboundProxy: true }
        || SpokenProtocol.Of(target) is not null
        || ServerAtPort.Of(target) is { IsClosed: true } or { Endpoints.Count: > 0 }
        || IsToldByHealthCheck(target);

    // Nobody writes HTTPS twice by habit; HTTP is what everybody writes. Where check and requests differ on one port, that is ALB2007's fault.
    private static bool IsToldByHealthCheck(Target target)
    {
        var check = target.TargetGroup.HealthCheck.Protocol;
        return target.HealthCheckPort.SameAs(target.TrafficPort) && (check.Is(TransportProtocol.HTTPS) || check.DiffersFrom(target.TargetGroup.Protocol));
    }
}
