using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>Hypercorn by its command line. See https://hypercorn.readthedocs.io/en/latest/how_to_guides/configuring.html</summary>
internal static class Hypercorn
{
    private const string Settings = "https://hypercorn.readthedocs.io/en/latest/how_to_guides/configuring.html";

    private static readonly Default<TimeSpan> KeepAlive = new(TimeSpan.FromSeconds(5), "Hypercorn", Settings);
    private static readonly Default<BindAddress> Bind = new(new BindAddress("127.0.0.1", 8000), "Hypercorn", Settings);

    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Command is not { Program: "hypercorn" } command)
        {
            return null;
        }

        var hasFile = command.Option("-c", "--config") is not null;
        var binds = command.Options("-b", "--bind").Select(BindAddress.Parse).ToList();
        var protocol = facts.FromCommand(command.Option("--certfile") is null ? TransportProtocol.HTTP : TransportProtocol.HTTPS);
        var versions = facts.FromCommand(HttpVersions.Http1 | HttpVersions.Http2); // plain connections too: it takes prior knowledge
        var place = facts.Words!.Place;
        return new Server
        {
            Name = "Hypercorn",
            Place = place,
            Endpoints = binds.Count > 0
                ? [.. binds.OfType<BindAddress>().Select(address => Listening.At(facts.FromCommand(address), 8000, protocol, versions))]
                : hasFile ? [] : [Listening.At(Setting.Defaulted(Bind, place), 8000, protocol, versions)],
            EndpointsAreComplete = !binds.Contains(null) && (binds.Count > 0 || !hasFile) && command.Option("--insecure-bind") is null,
            KeepAlive = command.Option("--keep-alive") is { } written ? Listening.Convert(facts.FromCommand(written), Listening.Seconds, "a number of seconds")
                : hasFile ? facts.UnknownFromCommand<TimeSpan>("the configuration file may set keep_alive_timeout")
                : Setting.Defaulted(KeepAlive, place),
            RaiseKeepAlive = "add --keep-alive {0} to the hypercorn command",
        };
    }
}
