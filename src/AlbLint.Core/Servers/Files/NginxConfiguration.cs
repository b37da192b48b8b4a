using System.Globalization;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// nginx by its own configuration files in an image. What is included from elsewhere makes everything unknown that it may set.
/// See https://nginx.org/en/docs/http/ngx_http_core_module.html
/// </summary>
internal static class NginxConfiguration
{
    private const string Core = "https://nginx.org/en/docs/http/ngx_http_core_module.html";
    private const string Sites = "/etc/nginx/conf.d/";

    private static readonly Default<TimeSpan> OwnKeepAlive = new(TimeSpan.FromSeconds(75), "nginx", Core + "#keepalive_timeout");
    private static readonly Default<TimeSpan> ShippedKeepAlive = new(TimeSpan.FromSeconds(65), "nginx image", "https://github.com/nginx/nginx/blob/master/conf/nginx.conf");
    private static readonly Default<BindAddress> Address = new(new BindAddress("", 80), "nginx", Core + "#listen");
    private static readonly string[] Harmless = ["mime.types", "/etc/nginx/mime.types", Sites + "*.conf", "conf.d/*.conf"];

    /// <summary>The server; null when the files do not say enough.</summary>
    /// <param name="main">nginx.conf; null for the one that the image ships.</param>
    /// <param name="sites">The files in conf.d.</param>
    /// <param name="image">Where the image is named.</param>
    public static Server? Read(SourceFile? main, IReadOnlyList<SourceFile> sites, Place image)
    {
        var top = main is null ? null : NginxSyntax.Parse(main);
        var http = top?.All("http").ToList();
        var others = sites.Select(NginxSyntax.Parse).ToList();
        if ((main is not null && http is not { Count: 1 }) || others.Contains(null))
        {
            return null;
        }

        var includesSites = main is null || http![0].All("include").Any(include => include.Arguments is [(Sites + "*.conf" or "conf.d/*.conf", _)]);
        NginxDirective[] parts = [.. http ?? [], .. includesSites ? others.OfType<NginxDirective>() : []];
        var servers = parts.SelectMany(part => part.All("server")).ToList();
        if (servers.Count == 0 || parts.Concat(top is null ? [] : [top]).SelectMany(part => part.Inside()).Any(directive => directive.Name == "include" && !IsHarmless(directive, servers)))
        {
            return null;
        }

        var shared = parts.SelectMany(part => part.All("keepalive_timeout")).LastOrDefault();
        var otherwise = Setting.Defaulted(main is null ? ShippedKeepAlive : OwnKeepAlive, main is null ? image : new Place(main, default));
        return new Server
        {
            Name = "nginx",
            Place = servers[0].Arguments.Select(argument => argument.Place).FirstOrDefault() ?? new Place((main ?? sites[0]), default),
            Endpoints = [.. servers.SelectMany(server => Endpoints(server, image))],
            EndpointsAreComplete = true,
            KeepAlive = KeepAlive([.. servers.Select(server => server.All("keepalive_timeout").LastOrDefault() ?? shared)], servers, otherwise),
            RaiseKeepAlive = "set keepalive_timeout to {0}s in nginx's configuration",
        };
    }

    // A file of locations or of proxy settings decides neither where a server listens nor how long it keeps connections, unless it is included beside these.
    private static bool IsHarmless(NginxDirective include, IReadOnlyList<NginxDirective> servers) =>
        (include.Arguments is [var (path, _)] && Array.IndexOf(Harmless, path) >= 0) || servers.Any(server => server.All("location").Any(location => location.Inside().Contains(include)));

    private static Setting<TimeSpan> KeepAlive(IReadOnlyList<NginxDirective?> directives, IReadOnlyList<NginxDirective> servers, Setting<TimeSpan> otherwise)
    {
        var values = directives.Select(directive => directive is null ? otherwise : Duration(directive)).ToList();
        return servers.Any(server => server.All("location").Any(location => location.Inside().Any(directive => directive.Name == "keepalive_timeout")))
            ? Setting.Unknown<TimeSpan>("some locations have a keepalive_timeout of their own", otherwise.Place)
            : values.TrueForAll(value => value.SameAs(values[0])) ? values[0]
            : Setting.Unknown<TimeSpan>("servers have different times", values[0].Place);
    }

    private static Setting<TimeSpan> Duration(NginxDirective directive) => directive.Arguments is [var (text, place), ..]
        ? Time(text) is { } time ? Setting.Written(time, place) : Setting.Unknown<TimeSpan>($"'{text}' is no time", place)
        : Setting.Unknown<TimeSpan>("no time is written", new Place(new SourceFile("", ""), default));

    /// <summary>A time: https://nginx.org/en/docs/syntax.html</summary>
    private static TimeSpan? Time(string text)
    {
        var total = TimeSpan.Zero;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }

            var isNumber = long.TryParse(text.Substring(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue;
            var isMilliseconds = string.CompareOrdinal(text, at, "ms", 0, 2) == 0;
            var unit = at == text.Length ? 's' : text[at];
            at += isMilliseconds ? 2 : 1;
            if (!isNumber || unit is not ('s' or 'm' or 'h' or 'd'))
            {
                return null;
            }

            total += isMilliseconds ? TimeSpan.FromMilliseconds(number) : unit switch
            {
                's' => TimeSpan.FromSeconds(number),
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                _ => TimeSpan.FromDays(number),
            };
        }

        return text.Length == 0 ? null : total;
    }

    private static IEnumerable<Endpoint> Endpoints(NginxDirective server, Place image)
    {
        var listens = server.All("listen").Where(listen => listen.Arguments.Count > 0).ToList();
        if (listens.Count == 0)
        {
            yield return Listening.At(Setting.Defaulted(Address, image), 80, Setting.Written(TransportProtocol.HTTP, image), Setting.Written(HttpVersions.Http1, image));
        }

        foreach (var listen in listens)
        {
            var (text, place) = listen.Arguments[0];
            var address = BindAddress.PortOf(text) is { } port ? new BindAddress("", port) : text.Contains('$') ? null : BindAddress.Parse(text);
            if (address is not null)
            {
                var speaksHttp2 = listen.Arguments.Any(argument => argument.Text == "http2") || server.All("http2").Any(directive => directive.Arguments is [("on", _)]);
                yield return Listening.At(
                    Setting.Written(address, place),
                    80,
                    Setting.Written(listen.Arguments.Any(argument => argument.Text == "ssl") ? TransportProtocol.HTTPS : TransportProtocol.HTTP, place),
                    speaksHttp2 ? Setting.Unknown<HttpVersions>("what http2 means on a plain connection depends on the version", place) : Setting.Written(HttpVersions.Http1, place));
            }
        }
    }
}
