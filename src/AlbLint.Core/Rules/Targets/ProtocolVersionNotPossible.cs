using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// HTTP/2 and gRPC towards targets exist behind HTTPS listeners only, with forward actions only, to instances and IP addresses only.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version
/// </summary>
internal sealed class ProtocolVersionNotPossible : Rule
{
    public override RuleInfo Info { get; } = new("ALB2006", Severity.Error, "HTTP/2 or gRPC target group where it cannot be")
    {
        Status = [464],
        Effect = "deploy",
        Why = "Elastic Load Balancing refuses the combination when it is deployed, and an HTTP/1.1 request to such a target group gets a 464",
    };

    public override IEnumerable<Finding> Check(Deployment deployment)
    {
        foreach (var group in deployment.TargetGroups.Where(IsHttp2))
        {
            if (group.TargetType.TryGet(out var type) && type is TargetType.Lambda or TargetType.Alb)
            {
                yield return At(group, group.ProtocolVersion, $"target group uses {group.ProtocolVersion}, but its target type is {group.TargetType}")
                    .See(group.TargetType, "target type")
                    .ToFix("leave ProtocolVersion out");
            }
        }

        foreach (var listener in deployment.Listeners)
        {
            foreach (var route in listener.Routes)
            {
                foreach (var forward in route.Forwards.Where(forward => IsHttp2(forward.TargetGroup)))
                {
                    if (Judge(listener, route, forward) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static bool IsHttp2(TargetGroup group) => group.ProtocolVersion.Is(ProtocolVersion.HTTP2) || group.ProtocolVersion.Is(ProtocolVersion.GRPC);

    private Finding? Judge(Listener listener, Route route, Forward forward)
    {
        var group = forward.TargetGroup;
        if (listener.Protocol.Is(TransportProtocol.HTTP))
        {
            return At(group, group.ProtocolVersion, $"target group uses {group.ProtocolVersion}, but listener {listener} speaks {listener.Protocol}")
                .See(listener.Protocol, "listener protocol")
                .See(forward.Place, "forwards here")
                .ToFix($"forward from an HTTPS listener, or write {group.Writes("ProtocolVersion", "HTTP1")}");
        }

        return route.Actions.FirstOrDefault(action => action is not ("forward" or "")) is { } other
            ? At(group, group.ProtocolVersion, $"target group uses {group.ProtocolVersion}, but {route.ResourceId} has a {other} action before it forwards here")
                .See(route.Place, $"{other} action")
                .See(forward.Place, "forwards here")
                .ToFix($"leave the {other} action out, or write {group.Writes("ProtocolVersion", "HTTP1")}")
            : null;
    }
}
