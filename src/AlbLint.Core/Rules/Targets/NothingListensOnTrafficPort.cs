using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>The host answers a connection to a port that nobody listens on with a reset.</summary>
internal sealed class NothingListensOnTrafficPort : Rule
{
    public override RuleInfo Info { get; } = new("ALB2002", Severity.Error, "Nothing listens on the traffic port")
    {
        Status = [502],
        Why = "the target resets every connection, so every request gets a 502 and no health check passes",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets
        let server = ServerAtPort.Of(target)
        where server is { IsClosed: true }
        let listens = server.Server.Endpoints
        select At(target.Workload is EcsService ? target.Workload : target.TargetGroup, target.ServerPort,
                $"requests go to {target.ServerPort.Named()}, but {server.Server.Name} listens on {listens.Named()}")
            .See(listens[0].Place, $"listens on {listens.Named()}")
            .ToFix(target.Workload is EcsService
                ? $"let the server listen on {target.ServerPort.Named()}, or map and register the port that it listens on"
                : $"let the server listen on {target.ServerPort.Named()}, or register the port that it listens on");
}
