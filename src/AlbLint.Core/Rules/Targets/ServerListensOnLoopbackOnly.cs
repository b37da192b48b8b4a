using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>A container's loopback ends inside the container; the load balancer connects to its network interface.</summary>
internal sealed class ServerListensOnLoopbackOnly : Rule
{
    public override RuleInfo Info { get; } = new("ALB2003", Severity.Error, "Server listens on loopback only")
    {
        Status = [502],
        Why = "loopback is reachable from inside the container or instance only; connections of the load balancer are reset, so every request gets a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets
        let server = ServerAtPort.Of(target)
        where server is { IsLoopbackOnly: true }
        let endpoint = server.Endpoints[0]
        select At((target.Workload as EcsService)?.TaskDefinition ?? (Resource)target.Workload, endpoint.Place,
                $"{server.Server.Name} listens on localhost:{endpoint.Port}, but requests come from outside to {target.ServerPort.Named()}")
            .See(target.ServerPort, "traffic port")
            .ToFix($"let the server listen on 0.0.0.0:{endpoint.Port}");
}
