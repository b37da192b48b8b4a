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
    public override IEnumerable<Finding> Check(Deployment deployment) => Unspoken(deployment).Concat(Grpc(deployment));

    private IEnumerable<Finding> Unspoken(Deployment deployment) =>
        from target in deployment.Targets
        let version = target.TargetGroup.ProtocolVersion
        let accepted = AcceptedVersions.Of(target)
        where version.IsKnown && accepted is not null && !accepted.Include(version.Value)
        where SpokenProtocol.Of(target) is not { } spoken || !target.TargetGroup.Protocol.IsNot(spoken.Protocol)
        select version.Value != ProtocolVersion.HTTP1 && target.Server is { } server && deployment.ApplicationOf(server) is { } application
            ? FaultOf(application, target, version, accepted) : Fault(target, version, accepted);

    /// <summary>
    /// gRPC is HTTP/2 from end to end, whatever else the server accepts on its port. A target group of HTTP1 before an application that serves nothing
    /// but gRPC answers every call with 464: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
    /// </summary>
    private IEnumerable<Finding> Grpc(Deployment deployment) =>
        from target in deployment.Targets
        let owner = target.TargetGroup
        let application = target.Server is { } server ? deployment.ApplicationOf(server) : null
        where owner.ProtocolVersion.Is(ProtocolVersion.HTTP1) && application?.OnlyGrpc is not null
        where AcceptedVersions.Of(target)?.Include(ProtocolVersion.HTTP1) != false
        where target.Server!.EndpointsAreComplete && target.Server.Endpoints.Count > 0 && target.Server.Endpoints.All(endpoint => endpoint.Port.SameAs(target.ServerPort))
        select At(owner, owner.ProtocolVersion, $"target group uses HTTP1, but {application} serves nothing but gRPC, which is HTTP/2")
            .See(application.OnlyGrpc!, "gRPC service")
            .Because("the load balancer answers every gRPC call with 464, because it may not pass HTTP/2 on to this target group")
            .ToFix($"write {owner.Writes("ProtocolVersion", "GRPC")}, with an HTTPS listener, and let Kestrel accept HTTP/2 on {target.ServerPort.Named()}");

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
