using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>The official Caddy image with the Caddyfile that it ships.</summary>
internal static class Caddy
{
    /// <summary>The shipped Caddyfile serves files on :80: https://github.com/caddyserver/dist/blob/master/config/Caddyfile</summary>
    private const string Caddyfile = "https://github.com/caddyserver/dist/blob/master/config/Caddyfile";

    private static readonly Default<TimeSpan> KeepAlive =
        new(TimeSpan.FromMinutes(5), "Caddy", "https://caddyserver.com/docs/caddyfile/options#timeouts");

    public static Server? Of(ContainerFacts facts) =>
        facts.Image?.IsOfficial("caddy") == true && facts.RunsImageDefault && facts.Keeps("/etc/caddy", "Caddyfile")
            ? new Server
            {
                Name = "Caddy",
                Place = facts.ImagePlace,
                Endpoints = [Listening.Plain(80, "Caddy image", Caddyfile, facts.ImagePlace)],
                EndpointsAreComplete = true,
                KeepAlive = Setting.Defaulted(KeepAlive, facts.ImagePlace),
                RaiseKeepAlive = "set servers > timeouts > idle to {0}s in the Caddyfile",
            }
            : null;
}
