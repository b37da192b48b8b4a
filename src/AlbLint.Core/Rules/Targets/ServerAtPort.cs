using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>The part of a target's server that concerns the port it is registered with.</summary>
internal sealed class ServerAtPort
{
    private readonly Target _target;

    private ServerAtPort(Target target, Server server)
    {
        _target = target;
        Server = server;
        Endpoints = [.. server.Endpoints.Where(endpoint => endpoint.Port.SameAs(target.ServerPort))];
    }

    public Server Server { get; }

    /// <summary>What the server listens on at that port.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; }

    /// <summary>Whether nothing in the target can be listening on that port.</summary>
    public bool IsClosed => Server.EndpointsAreComplete && Server.Endpoints.Count > 0
        && Server.Endpoints.All(endpoint => endpoint.Port.DiffersFrom(_target.ServerPort)) && !IsPlaceholder && !Neighbors.Any(MayListen);

    /// <summary>Whether the server listens there, but only for its own host.</summary>
    public bool IsLoopbackOnly => Endpoints.Count > 0 && Endpoints.All(endpoint => endpoint.IsLoopback.Is(true)) && !Neighbors.Any(MayListen);

    // A parameter's default image stands in for the one that whoever deploys the template names: the ports are meant for that one.
    private bool IsPlaceholder => _target.Container is { Image: { IsParameterDefault: true } image } && Server.Endpoints.All(endpoint => endpoint.Place.Equals(image.Place));

    // Containers of an awsvpc task share one network namespace, those in host mode the instance's: any of them can own the port.
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html
    private IEnumerable<Container> Neighbors =>
        _target.Workload is EcsService { TaskDefinition: { } task } service && !service.NetworkMode.Is(NetworkMode.Bridge)
            ? task.Containers.Where(container => container != _target.Container)
            : [];

    /// <summary>The server behind a target; null when none is known, or when the port is not mapped so that no request arrives at all.</summary>
    public static ServerAtPort? Of(Target target) =>
        target.Server is { } server && target.Container?.CertainlyLacks(target.ServerPort) != true ? new(target, server) : null;

    private bool MayListen(Container neighbor) =>
        neighbor.Server?.Endpoints.Any(endpoint => !endpoint.Port.DiffersFrom(_target.ServerPort) && !endpoint.IsLoopback.Is(true)) == true;
}
