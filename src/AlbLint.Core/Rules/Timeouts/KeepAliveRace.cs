using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>
/// A server that may close an idle connection before the load balancer does. The load balancer then sends a request into it and gets a reset.
/// Equal times race too: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#connection-idle-timeout
/// asks for a keep-alive "larger than" the idle timeout.
/// A keep-alive of zero is none: such a server says Connection: close, and nobody reuses that connection.
/// </summary>
/// <param name="LoadBalancer">The load balancer.</param>
/// <param name="Server">The server.</param>
/// <param name="Owner">The resource that sets the server up.</param>
internal sealed record KeepAliveRace(LoadBalancer LoadBalancer, Server Server, Resource Owner)
{
    /// <summary>Seconds by which advice raises the keep-alive over the idle timeout, enough for servers that look at their clock once in a while.</summary>
    private const int Margin = 5;

    /// <summary>Every race that is certain. An instance may run other servers besides the one that is known; a container runs one.</summary>
    public static IEnumerable<KeepAliveRace> In(Deployment deployment) =>
        from path in deployment.RequestPaths
        let server = path.Server
        where server is { KeepAlive.IsKnown: true } && path.LoadBalancer.IdleTimeout.IsKnown
        where path.Workload is EcsService || server.Endpoints.Any(endpoint => !endpoint.Port.DiffersFrom(path.Target.ServerPort))
        where server.KeepAlive.Value > TimeSpan.Zero && server.KeepAlive.Value <= path.LoadBalancer.IdleTimeout.Value
        select new KeepAliveRace(path.LoadBalancer, server, path.ServerOwner);

    /// <summary>Both times in one sentence.</summary>
    public string Message => Server.KeepAlive.Value == LoadBalancer.IdleTimeout.Value
        ? $"{Server.Name} closes idle connections after {Server.KeepAlive}, at the same moment as {LoadBalancer}'s idle timeout of {LoadBalancer.IdleTimeout}"
        : $"{Server.Name} closes idle connections after {Server.KeepAlive}, before {LoadBalancer}'s idle timeout of {LoadBalancer.IdleTimeout}";

    /// <summary>A keep-alive that cannot race.</summary>
    public TimeSpan Enough => LoadBalancer.IdleTimeout.Value + TimeSpan.FromSeconds(Margin);

    /// <summary>The line to write.</summary>
    public string Cure => Server.RaiseKeepAlive.Replace("{0}", Wording.Seconds(Enough));
}
