using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary><c>python -m http.server</c>: HTTP/1.0, so every connection ends with its response.</summary>
internal static class PythonHttpServer
{
    private const string Page = "https://docs.python.org/3/library/http.server.html#command-line-interface";

    private static readonly Default<TimeSpan> KeepAlive = new(TimeSpan.Zero, "http.server", Page);

    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Command is not { Arguments: ["-m", "http.server", ..] } command || !command.Program.StartsWith("python", StringComparison.Ordinal)
            || command.Option("--protocol", "-p") is not null || command.Option("--tls-cert") is not null)
        {
            return null;
        }

        var port = command.Arguments.Skip(2).Select(BindAddress.PortOf).FirstOrDefault(number => number is not null) ?? 8000;
        var address = facts.FromCommand(new BindAddress(command.Option("--bind", "-b") ?? "", port));
        return new Server
        {
            Name = "Python's http.server",
            Place = address.Place,
            Endpoints = [Listening.At(address, port, facts.FromCommand(TransportProtocol.HTTP), facts.FromCommand(HttpVersions.Http1))],
            EndpointsAreComplete = true,
            KeepAlive = Setting.Defaulted(KeepAlive, address.Place),
            RaiseKeepAlive = "use a server that keeps connections open for {0} s",
        };
    }
}
