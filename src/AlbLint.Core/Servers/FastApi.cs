using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// <c>fastapi run</c> and <c>fastapi dev</c>, which run uvicorn with its own keep-alive: no option and no variable changes it.
/// See https://github.com/fastapi/fastapi-cli/blob/main/src/fastapi_cli/cli.py
/// </summary>
internal static class FastApi
{
    private const string Page = "https://fastapi.tiangolo.com/fastapi-cli/";

    private static readonly Default<TimeSpan> KeepAlive = new(TimeSpan.FromSeconds(5), "uvicorn", "https://www.uvicorn.org/settings/#timeouts");
    private static readonly Default<int> Port = new(8000, "fastapi", Page);

    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Command is not { Program: "fastapi", Arguments: ["run" or "dev", ..] } command)
        {
            return null;
        }

        var place = facts.Words!.Place;
        var host = command.Option("--host") ?? (command.Arguments[0] == "run" ? "0.0.0.0" : "127.0.0.1");
        return new Server
        {
            Name = "uvicorn",
            Place = place,
            Endpoints = [new Endpoint
            {
                Place = place,
                Port = command.Option("--port") is { } port ? Listening.Convert(facts.FromCommand(port), BindAddress.PortOf, "a port")
                    : facts.Environment.CertainlyLacks("PORT") ? Setting.Defaulted(Port, place)
                    : facts.UnknownFromCommand<int>("some versions of fastapi read the variable PORT"),
                Protocol = facts.FromCommand(TransportProtocol.HTTP),
                IsLoopback = facts.FromCommand(BindAddress.IsLoopbackHost(host)),
                Versions = facts.FromCommand(HttpVersions.Http1),
            }],
            EndpointsAreComplete = true,
            KeepAlive = Setting.Defaulted(KeepAlive, place),
            RaiseKeepAlive = "start uvicorn itself, with --timeout-keep-alive {0}",
        };
    }
}
