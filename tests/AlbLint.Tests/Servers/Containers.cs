using AlbLint.Aws;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;

namespace AlbLint.Tests.Servers;

/// <summary>Makes containers as a task definition would state them.</summary>
internal static class Containers
{
    private static readonly Place Somewhere = new(new SourceFile("template.yaml", "x"), default);

    public static Server? Server(
        string? image = null, string[]? command = null, string[]? entryPoint = null, string[]? environment = null, string[]? mounts = null, bool isWholeEnvironment = true) =>
        KnownServers.Of(Container(image, command, entryPoint, environment, mounts, isWholeEnvironment));

    public static Container Container(
        string? image = null, string[]? command = null, string[]? entryPoint = null, string[]? environment = null, string[]? mounts = null, bool isWholeEnvironment = true) =>
        new()
        {
            Place = Somewhere,
            Name = Setting.Written("web", Somewhere),
            Image = image is null ? Setting.Unknown<string>("a private image", Somewhere) : Setting.Written(image, Somewhere),
            PortMappings = [],
            PortMappingsAreComplete = true,
            Environment = (environment ?? []).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Setting.Written(pair[1], Somewhere)),
            EnvironmentIsComplete = isWholeEnvironment,
            MountPaths = [.. (mounts ?? []).Select(path => Setting.Written(path, Somewhere))],
            EntryPoint = Words(entryPoint),
            Command = Words(command),
            StopTimeout = Setting.Defaulted(EcsDefaults.StopTimeout, Somewhere),
        };

    /// <summary>The endpoints in one line: "HTTP 80, HTTPS 8443 loopback"; "?" for what is unknown, "..." at the end when there may be more.</summary>
    public static string Endpoints(this Server? server) =>
        server is null ? "no server" : string.Join(", ", server.Endpoints.Select(Describe).Concat(server.EndpointsAreComplete ? [] : ["..."]));

    /// <summary>The keep-alive in seconds, "?" when unknown.</summary>
    public static string KeepAlive(this Server? server) => server is null ? "no server" : server.KeepAlive.IsKnown ? Wording.Of(server.KeepAlive.Value) : "?";

    private static string Describe(Endpoint endpoint) =>
        (endpoint.Protocol.IsKnown ? endpoint.Protocol.Value.ToString() : "?") + " "
        + (endpoint.Port.IsKnown ? endpoint.Port.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "?")
        + (!endpoint.IsLoopback.IsKnown ? " loopback?" : endpoint.IsLoopback.Value ? " loopback" : "");

    private static Setting<IReadOnlyList<string>>? Words(string[]? words) => words is null ? null : Setting.Written<IReadOnlyList<string>>(words, Somewhere);
}
