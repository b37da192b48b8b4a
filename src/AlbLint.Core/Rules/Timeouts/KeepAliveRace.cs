using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>
/// A server that may close an idle connection before the load balancer does. The load balancer then sends a request into it and gets a reset.
/// Equal times race too: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#connection-idle-timeout
/// asks for a keep-alive "larger than" the idle timeout.
/// A keep-alive of zero is none: such a server says Connection: close, and nobody reuses that connection.
/// </summary>
/// <param name="Idle">The load balancer's side.</param>
/// <param name="Server">The server.</param>
/// <param name="Owner">The resource that sets the server up.</param>
internal sealed record KeepAliveRace(IdleTimeout Idle, Server Server, Resource Owner)
{
    /// <summary>Every race that is certain.</summary>
    public static IEnumerable<KeepAliveRace> In(Deployment deployment) => BehindLoadBalancers(deployment).Concat(Alone(deployment)).Where(race => race.IsCertain);

    /// <summary>Both times in one sentence.</summary>
    public string Message => Server.KeepAlive.Value == Idle.Time.Value
        ? $"{Server.Name} closes idle connections after {Server.KeepAlive}, at the same moment as {Idle}"
        : $"{Server.Name} closes idle connections after {Server.KeepAlive}, before {Idle}";

    /// <summary>A keep-alive that cannot race.</summary>
    public TimeSpan Enough => Idle.Time.Value + IdleTimeout.Margin;

    /// <summary>The line to write.</summary>
    public string Cure => Server.RaiseKeepAlive.Replace("{0}", Wording.Seconds(Enough));

    /// <summary>Offers the other way, too: a shorter idle timeout, where one is written.</summary>
    public Finding WithChoice(Finding finding) => finding.Choosing(choice => Idle.Below(Server.KeepAlive.Value) is { } shorter ? choice.Replacing(Idle.Time, shorter) : choice);

    private bool IsCertain =>
        Server.KeepAlive.IsKnown && Idle.Time.IsKnown && Server.KeepAlive.Value > TimeSpan.Zero && Server.KeepAlive.Value <= Idle.Time.Value;

    /// <summary>An instance may run other servers besides the one that is known; a container runs one, and an application was named.</summary>
    private static IEnumerable<KeepAliveRace> BehindLoadBalancers(Deployment deployment) =>
        from path in deployment.RequestPaths
        let server = path.Server
        where server is not null
        where path.Workload is EcsService || server.Endpoints.Any(endpoint => !endpoint.Port.DiffersFrom(path.Target.ServerPort))
            || (server.Endpoints.Count == 0 && deployment.ApplicationOf(server) is not null)
        select new KeepAliveRace(new IdleTimeout(path.LoadBalancer.IdleTimeout, path.LoadBalancer), server, deployment.ApplicationOf(server) ?? path.ServerOwner);

    private static IEnumerable<KeepAliveRace> Alone(Deployment deployment) =>
        IdleTimeout.OfUnknown(deployment) is { } idle
            ? deployment.ApplicationsBehindUnknown.Select(application => new KeepAliveRace(idle, application.Server, application))
            : [];
}
