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
        select Fault(target, server.Server);

    private Finding Fault(Target target, Server server)
    {
        Resource owner = target.Workload is EcsService ? target.Workload : target.TargetGroup;
        var finding = At(owner, target.ServerPort, $"requests go to {target.ServerPort.Named()}, but {server.Name} listens on {server.Endpoints.Named()}")
            .See(server.Endpoints[0].Place, $"listens on {server.Endpoints.Named()}");
        return server.Endpoints is [{ Port.IsKnown: true } only] && !only.IsLoopback.Is(true) && IsWrittenOnce(target)
            && finding.Replacing(target.ServerPort, Wording.Of(only.Port.Value)) is { Edits.Count: > 0 } cured
            ? cured.ToFix($"write {owner.Writes(target.Workload is EcsService ? "ContainerPort" : "Port", only.Port.Value)}, or let the server listen on {target.ServerPort.Named()}")
            : finding.ToFix($"let the server listen on {target.ServerPort.Named()}, or {(target.Workload is EcsService ? "map and register" : "register")} the port that it listens on");
    }

    /// <summary>Whether registration, mapping and security groups all follow one literal: the CDK derives them.</summary>
    private static bool IsWrittenOnce(Target target) => target.Workload switch
    {
        EcsService => target.Workload.IsInCode() && target.Container?.PortMappings is [var mapping] && mapping.ContainerPort.Place == target.ServerPort.Place
            && (!mapping.HostPort.IsWritten || mapping.HostPort.Place == target.ServerPort.Place),
        AutoScalingGroup => target.Workload.IsConstruct() && target.TargetGroup.Port.Place == target.ServerPort.Place,
        _ => false,
    };
}
