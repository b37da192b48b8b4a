using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>The official Traefik image, configured by its command line.</summary>
internal static class Traefik
{
    private const string EntryPoints = "https://doc.traefik.io/traefik/routing/entrypoints/";

    private static readonly Default<TimeSpan> KeepAlive = new(TimeSpan.FromSeconds(180), "Traefik", EntryPoints);

    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Image?.IsOfficial("traefik") != true || facts.Command is not { Program: "" or "traefik" } command
            || !facts.Keeps("/etc/traefik") || !facts.Environment.IsComplete || facts.Environment.HasPrefix("TRAEFIK_"))
        {
            return null;
        }

        var entryPoints = command.Arguments.Select(Flag).Where(flag => flag.Name.StartsWith("--entrypoints.", StringComparison.Ordinal)).ToList();
        if (entryPoints.Count == 0 || command.Arguments.Select(Flag).Any(flag => flag.Name is "--configfile"))
        {
            return null;
        }

        var endpoints = entryPoints.Where(flag => flag.Name.EndsWith(".address", StringComparison.Ordinal))
            .Select(flag => Endpoint(facts, entryPoints, flag)).ToList();
        return new Server
        {
            Name = "Traefik",
            Place = facts.Words!.Place,
            Endpoints = [.. endpoints.OfType<Endpoint>()],
            EndpointsAreComplete = !endpoints.Contains(null),
            KeepAlive = IdleTimeout(
                facts, [.. entryPoints.Where(flag => flag.Name.EndsWith(".transport.respondingtimeouts.idletimeout", StringComparison.Ordinal))], endpoints.Count),
            RaiseKeepAlive = "set --entryPoints.NAME.transport.respondingTimeouts.idleTimeout={0}s",
        };
    }

    private static Endpoint? Endpoint(ContainerFacts facts, List<(string Name, string Value)> entryPoints, (string Name, string Value) flag)
    {
        var prefix = flag.Name.Substring(0, flag.Name.Length - "address".Length);
        var secure = entryPoints.Exists(other => other.Name.StartsWith(prefix + "http.tls", StringComparison.Ordinal));

        // A router may ask for TLS on an entry point that does not say so itself: labels elsewhere decide.
        var protocol = secure ? facts.FromCommand(TransportProtocol.HTTPS)
            : facts.UnknownFromCommand<TransportProtocol>("routers decide whether the entry point uses TLS");
        return BindAddress.Parse(flag.Value) is { Port: { } port } address
            ? Listening.At(facts.FromCommand(address), port, protocol, facts.UnknownFromCommand<HttpVersions>("Traefik speaks HTTP/2 where TLS is used"))
            : null;
    }

    private static Setting<TimeSpan> IdleTimeout(ContainerFacts facts, List<(string Name, string Value)> written, int entryPoints) => written switch
    {
        [] => Setting.Defaulted(KeepAlive, facts.Words!.Place),
        [var (_, value)] when entryPoints == 1 => Listening.Convert(facts.FromCommand(value), GoDuration, "a duration"),
        _ => facts.UnknownFromCommand<TimeSpan>("entry points may differ"),
    };

    /// <summary>Traefik ignores the case of flags.</summary>
    private static (string Name, string Value) Flag(string argument)
    {
        var equals = argument.IndexOf('=');
        return equals < 0 ? (argument.ToLowerInvariant(), "true") : (argument.Substring(0, equals).ToLowerInvariant(), argument.Substring(equals + 1));
    }

    /// <summary>"75s", "3m", or a bare number of seconds.</summary>
    private static TimeSpan? GoDuration(string text) =>
        text.EndsWith("ms", StringComparison.Ordinal) ? Listening.Milliseconds(text.Substring(0, text.Length - 2))
        : text.EndsWith("s", StringComparison.Ordinal) ? Listening.Seconds(text.Substring(0, text.Length - 1))
        : text.EndsWith("m", StringComparison.Ordinal) && Listening.Seconds(text.Substring(0, text.Length - 1)) is { } minutes
            ? TimeSpan.FromMinutes(minutes.TotalSeconds)
        : Listening.Seconds(text);
}
