using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// A load balancer does not negotiate the HTTP version with targets, it uses the target group's.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version
/// </summary>
internal sealed class ProtocolVersionNotSpokenByServer : Rule
{
    public override RuleInfo Info { get; } = new("ALB2005", Severity.Error, "Target group protocol version is not what the server speaks")
    {
        Status = [464, 502],
        Why = "the server does not understand the HTTP version that the load balancer uses, so requests fail with 464 or 502 and no health check passes",
    };

    // Before TLS is agreed on there is no version to speak of: that fault is ALB2001's.
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets
        let version = target.TargetGroup.ProtocolVersion
        let accepted = AcceptedVersions.Of(target)
        where version.IsKnown && accepted is not null && !accepted.Include(version.Value)
        where SpokenProtocol.Of(target) is not { } spoken || !target.TargetGroup.Protocol.IsNot(spoken.Protocol)
        select version.Value != ProtocolVersion.HTTP1 && target.Server is { } server && deployment.ApplicationOf(server) is { } application
            ? FaultOf(application, target, version, accepted) : Fault(target, version, accepted);

    /// <summary>Somebody chose HTTP/2 for the target group; that Kestrel speaks it on a plain port too has to be said in the application.</summary>
    private Finding FaultOf(Application application, Target target, Setting<ProtocolVersion> version, AcceptedVersions accepted) =>
        At(application, accepted.Place.File == target.TargetGroup.Place.File ? application.Place : accepted.Place,
                $"{accepted.Speaker} accepts only {accepted.Named} on {target.ServerPort.Named()}, but target group {target.TargetGroup} uses {version}")
            .See(version, "protocol version")
            .See(accepted.Place, $"listens on {target.ServerPort.Named()}")
            .ToFix("set Protocols of the endpoint to HttpProtocols.Http2");

    private Finding Fault(Target target, Setting<ProtocolVersion> version, AcceptedVersions accepted)
    {
        var group = target.TargetGroup;
        var finding = At(group, version, $"target group uses {version}, but {accepted.Speaker} accepts only {accepted.Named} on {target.ServerPort.Named()}")
            .See(accepted.Place, $"accepts only {accepted.Named}");
        return version.Value switch
        {
            ProtocolVersion.HTTP1 => finding.ToFix($"write {group.Writes("ProtocolVersion", "HTTP2")}, or GRPC for a gRPC service; both need an HTTPS listener"),
            ProtocolVersion.HTTP2 => finding.ToFix($"write {group.Writes("ProtocolVersion", "HTTP1")}, or let the server accept HTTP/2 on this port").Replacing(version, "HTTP1"),
            _ => finding.ToFix("let the server accept HTTP/2 on this port"),
        };
    }
}
