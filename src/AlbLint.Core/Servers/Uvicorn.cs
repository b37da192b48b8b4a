using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>uvicorn by its command line; every option may also be a UVICORN_ variable. See https://www.uvicorn.org/settings/</summary>
internal static class Uvicorn
{
    private const string Settings = "https://www.uvicorn.org/settings/";

    private static readonly Default<string> KeepAliveSeconds = new("5", "uvicorn", Settings + "#timeouts");
    private static readonly Default<string> Host = new("127.0.0.1", "uvicorn", Settings + "#socket-binding");
    private static readonly Default<string> Port = new("8000", "uvicorn", Settings + "#socket-binding");

    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Command is not { Program: "uvicorn" } command)
        {
            return null;
        }

        var isSocket = command.Option("--uds", "--fd") is not null;
        return new Server
        {
            Name = "uvicorn",
            Place = facts.Words!.Place,
            Endpoints = isSocket ? [] : [Endpoint(facts, command)],
            EndpointsAreComplete = !isSocket,
            KeepAlive = Listening.Convert(
                Value(facts, command, "--timeout-keep-alive", "UVICORN_TIMEOUT_KEEP_ALIVE", KeepAliveSeconds), Listening.SecondsUnannounced, "a number of seconds"),
            RaiseKeepAlive = "add --timeout-keep-alive {0} to the uvicorn command",
            ShutdownTimeout = command.Option("--timeout-graceful-shutdown") is { } graceful
                ? Listening.Convert(facts.FromCommand(graceful), Listening.Seconds, "a number of seconds") : null,
        };
    }

    private static Endpoint Endpoint(ContainerFacts facts, CommandLine command)
    {
        var host = Value(facts, command, "--host", "UVICORN_HOST", Host);
        return new Endpoint
        {
            Place = host.Place,
            Port = Listening.Convert(Value(facts, command, "--port", "UVICORN_PORT", Port), BindAddress.PortOf, "a port"),
            Protocol = facts.FromCommand(command.Option("--ssl-certfile", "--ssl-keyfile") is null ? TransportProtocol.HTTP : TransportProtocol.HTTPS),
            IsLoopback = host.Select(BindAddress.IsLoopbackHost),
            Versions = facts.FromCommand(HttpVersions.Http1),
        };
    }

    private static Setting<string> Value(ContainerFacts facts, CommandLine command, string option, string variable, Default<string> otherwise) =>
        command.Option(option) is { } written ? facts.FromCommand(written)
        : facts.Environment[variable] is { } value ? value
        : facts.Environment.IsComplete ? Setting.Defaulted(otherwise, facts.Words!.Place)
        : facts.UnknownFromCommand<string>($"an environment file may set {variable}");
}
