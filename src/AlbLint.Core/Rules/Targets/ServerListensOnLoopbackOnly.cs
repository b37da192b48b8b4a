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

    public override IEnumerable<Finding> Check(Deployment deployment) => OfTargets(deployment).Concat(OfApplications(deployment));

    private IEnumerable<Finding> OfTargets(Deployment deployment) =>
        from target in deployment.Targets
        let server = ServerAtPort.Of(target)
        where server is { IsLoopbackOnly: true }
        let endpoint = server.Endpoints[0]
        select At(deployment.ApplicationOf(server.Server) ?? (target.Workload as EcsService)?.TaskDefinition ?? (Resource)target.Workload, endpoint.Place,
                $"{server.Server.Name} listens on localhost:{endpoint.Port}, but requests come from outside to {target.ServerPort.Named()}")
            .See(target.ServerPort, "traffic port")
            .ToFix($"let the server listen on 0.0.0.0:{endpoint.Port}");

    /// <summary>An application that certainly listens nowhere else is not to be reached, whatever port it will be registered with.</summary>
    private IEnumerable<Finding> OfApplications(Deployment deployment) =>
        from application in deployment.StandaloneApplications
        let server = application.Server
        where server.IsLoopbackOnly && !deployment.IsLocal(application)
        let endpoint = server.Endpoints[0]
        let port = endpoint.Port.IsKnown ? ":" + endpoint.Port : ""
        select At(application, endpoint.Place, $"{server.Name} listens on localhost{port}, but a load balancer connects from outside")
            .ToFix($"let the server listen on 0.0.0.0{port}");
}
