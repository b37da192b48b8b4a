using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore.Endpoints;

/// <summary>What an endpoint speaks, by its own options or those for all.</summary>
internal sealed class EndpointProtocols(IReadOnlyList<CodeFacts> bodies, DotNetConfiguration settings, string section, bool hasHost)
{
    private const string Page = "https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints#configure-http-protocols";

    // HttpProtocols: https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.server.kestrel.core.httpprotocols
    private const int Http1 = 1;
    private const int Http2 = 2;
    private const int Both = Http1 | Http2;

    private static readonly Default<int> Protocols = new(Both, "Kestrel", Page);
    private static readonly Default<bool> Plain = new(false, "Kestrel", Page);

    private readonly List<ListenSetup> _defaults = [.. bodies.SelectMany(body => body.EndpointDefaults)];

    /// <summary>Whether an endpoint that does not say so itself uses TLS.</summary>
    public Setting<bool> IsSecureByDefault(Place place) =>
        _defaults.Select(setup => setup.IsSecure).LastOrDefault(secure => secure is not null) ?? (hasHost ? Setting.Defaulted(Plain, place) : Unknown<bool>(place));

    /// <summary>The protocols that configuration gives an endpoint; null when it gives none.</summary>
    public Setting<int>? OfSection(string? endpoint) =>
        settings.ProtocolsOf(endpoint, section) is { } text ? Number(text) : null;

    /// <summary>
    /// The versions that an endpoint accepts. Without TLS there is no way to agree on HTTP/2, so that "both" is HTTP/1.1 only:
    /// https://learn.microsoft.com/aspnet/core/grpc/aspnetcore#protocol-negotiation
    /// </summary>
    public Setting<HttpVersions> Versions(Setting<bool> isSecure, Setting<int>? own, Place place)
    {
        var protocols = own ?? DefaultProtocols(place);
        return !protocols.IsKnown ? protocols.Select(_ => HttpVersions.Http1)
            : !isSecure.IsKnown && (protocols.Value & Both) == Both ? isSecure.Select(_ => HttpVersions.Http1)
            : protocols.Select(value => (value & Both) switch
            {
                Both => isSecure.Value ? HttpVersions.Http1 | HttpVersions.Http2 : HttpVersions.Http1,
                Http2 => HttpVersions.Http2,
                Http1 => HttpVersions.Http1,
                _ => default,
            });
    }

    private Setting<int> DefaultProtocols(Place place) =>
        _defaults.Select(setup => setup.Protocols).LastOrDefault(protocols => protocols is not null)
        ?? (settings.DefaultProtocols(section) is { } text ? Number(text) : hasHost ? Setting.Defaulted(Protocols, place) : Unknown<int>(place));

    private static Setting<T> Unknown<T>(Place place) => Setting.Unknown<T>("other code may set it", place);

    private static Setting<int> Number(Setting<string> text) => !text.IsKnown ? text.Select(_ => 0) : text.Value.ToLowerInvariant() switch
    {
        "http1" => text.Select(_ => Http1),
        "http2" => text.Select(_ => Http2),
        "http1andhttp2" or "http1andhttp2andhttp3" => text.Select(_ => Both),
        _ => Setting.Unknown<int>($"'{text.Value}' is no set of HTTP versions", text.Place),
    };
}
