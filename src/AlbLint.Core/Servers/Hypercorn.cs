using AlbLint.Model;
using AlbLint.Servers.Files;

namespace AlbLint.Servers;

/// <summary>Hypercorn by its command line and the file that it names. See https://hypercorn.readthedocs.io/en/latest/how_to_guides/configuring.html</summary>
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

        var file = HypercornFile.Of(facts, command);
        var place = facts.Words!.Place;
        var protocol = Protocol(Value("--certfile", "certfile", isText: true), Value("--keyfile", "keyfile", isText: true), facts);
        var versions = facts.FromCommand(HttpVersions.Http1 | HttpVersions.Http2); // plain connections too: it takes prior knowledge
        var binds = Addresses(["-b", "--bind"], "bind");
        var insecure = protocol.Is(TransportProtocol.HTTP) ? [] : Addresses(["--insecure-bind"], "insecure_bind"); // without TLS it is not read
        var keepAlive = Seconds("--keep-alive", "keep_alive_timeout") ?? Setting.Defaulted(KeepAlive, place);
        var read = Seconds("--read-timeout", "read_timeout"); // then requests are not read any more, although the connection is open (seen in 0.18.0)
        return new Server
        {
            Name = "Hypercorn",
            Place = place,
            Endpoints = [
                .. binds.Count == 0 ? [Listening.At(Setting.Defaulted(Bind, place), 8000, protocol, versions)] : Endpoints(binds, protocol),
                .. Endpoints(insecure, facts.FromCommand(TransportProtocol.HTTP))],
            EndpointsAreComplete = binds.Concat(insecure).All(address => address is { IsKnown: true }),
            KeepAlive = read is { IsKnown: true } ? Setting.Unknown<TimeSpan>("read_timeout stops the reading of requests before", read.Place) : keepAlive,
            RaiseKeepAlive = keepAlive.Place.File == place.File ? "add --keep-alive {0} to the hypercorn command" : "write keep_alive_timeout = {0}",
        };

        Setting<string>? Value(string option, string name, bool isText) => command.Option(option) is { } written ? facts.FromCommand(written) : file.Value(name, isText);

        Setting<TimeSpan>? Seconds(string option, string name) =>
            Value(option, name, isText: false) is { } written ? Listening.Convert(written, Listening.SecondsUnannounced, "a number of seconds") : null;

        // Null for what is no address, such as a socket.
        List<Setting<BindAddress>?> Addresses(string[] options, string name)
        {
            var written = command.Options(options).Select(facts.FromCommand).ToList();
            return [.. from text in written.Count > 0 ? written : file.Addresses(name)
                       select !text.IsKnown ? text.Select(_ => new BindAddress("", null)) : BindAddress.Parse(text.Value) is { } address ? text.Select(_ => address) : null];
        }

        IEnumerable<Endpoint> Endpoints(IEnumerable<Setting<BindAddress>?> addresses, Setting<TransportProtocol> spoken) =>
            addresses.OfType<Setting<BindAddress>>().Where(address => address.IsKnown).Select(address => Listening.At(address, 8000, spoken, versions));
    }

    /// <summary>TLS takes both: with one of them it speaks plain HTTP (seen in 0.18.0).</summary>
    private static Setting<TransportProtocol> Protocol(Setting<string>? certificate, Setting<string>? key, ContainerFacts facts) =>
        certificate is null || key is null ? facts.FromCommand(TransportProtocol.HTTP)
        : certificate.IsKnown && key.IsKnown ? facts.FromCommand(TransportProtocol.HTTPS)
        : facts.UnknownFromCommand<TransportProtocol>("certfile and keyfile decide");
}
