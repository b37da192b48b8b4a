using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>Next.js: <c>next start</c>, or the <c>server.js</c> of its standalone output. See https://nextjs.org/docs/app/api-reference/cli/next</summary>
internal static class NextJs
{
    private const string Cli = "https://nextjs.org/docs/app/api-reference/cli/next";

    private static readonly Default<string> Port = new("3000", "Next.js", Cli);
    private static readonly Default<string> Host = new("0.0.0.0", "Next.js", Cli);

    /// <summary>Node's http.Server: 5 s up to Node.js 25, 65 s from 26: https://github.com/nodejs/node/pull/62782</summary>
    private static readonly Default<TimeSpan> NodeKeepAlive =
        new(TimeSpan.FromSeconds(5), "Node.js", "https://nodejs.org/docs/latest-v24.x/api/http.html#serverkeepalivetimeout");

    private const int FirstNodeWithLongKeepAlive = 26;
    private const string Variables = "NEXT_";

    public static Server? Of(ContainerFacts facts)
    {
        var start = facts.Command switch
        {
            { Program: "next", Arguments: ["start", ..] } next => next,
            { Program: "node", Arguments: [var script, "start", ..] } node when script.EndsWith("/next/dist/bin/next", StringComparison.Ordinal) => node,
            _ => null,
        };
        var isStandalone = start is null && IsStandalone(facts);
        if (start is null && !isStandalone)
        {
            return null;
        }

        var place = facts.Words?.Place ?? facts.Environment["KEEP_ALIVE_TIMEOUT"]!.Place;
        var isCertain = start is not null || facts.Environment.HasPrefix(Variables);
        var port = Value(start?.Option("-p", "--port"), "PORT", Port);
        var host = Value(start?.Option("-H", "--hostname"), isStandalone ? "HOSTNAME" : null, Host);
        return new Server
        {
            Name = isCertain ? "Next.js" : "Node.js",
            Place = place,
            Endpoints = isCertain ? [Endpoint(port, host, place)] : [],
            EndpointsAreComplete = isCertain,
            KeepAlive = KeepAlive(),
            RaiseKeepAlive = isStandalone ? "set KEEP_ALIVE_TIMEOUT to {0}000" : "add --keepAliveTimeout {0}000 to next start",
        };

        Setting<string> Value(string? option, string? variable, Default<string> otherwise) =>
            option is not null ? facts.FromCommand(option)
            : variable is not null && facts.Environment[variable] is { } value ? value
            : facts.Environment.IsComplete ? Setting.Defaulted(otherwise, place)
            : Setting.Unknown<string>("an environment file may decide", place);

        // 0 changes nothing: https://github.com/vercel/next.js/blob/canary/packages/next/src/server/lib/start-server.ts
        Setting<TimeSpan> KeepAlive() =>
            start?.Option("--keepAliveTimeout") is { } milliseconds && milliseconds != "0"
                ? Listening.Convert(facts.FromCommand(milliseconds), Listening.Milliseconds, "a number of milliseconds")
            : isStandalone && facts.Environment["KEEP_ALIVE_TIMEOUT"] is { } variable && !variable.Is("0")
                ? Listening.Convert(variable, Listening.Milliseconds, "a number of milliseconds")
            : facts.Image is { MajorVersion: < FirstNodeWithLongKeepAlive } image && image.IsOfficial("node") ? Setting.Defaulted(NodeKeepAlive, place)
            : Setting.Unknown<TimeSpan>("Node.js's version decides: 5 s up to 25, 65 s from 26", place);
    }

    private static Endpoint Endpoint(Setting<string> port, Setting<string> host, Place place) => new()
    {
        Place = port.Place,
        Port = Listening.Convert(port, BindAddress.PortOf, "a port"),
        Protocol = Setting.Written(TransportProtocol.HTTP, place),
        IsLoopback = host.Select(BindAddress.IsLoopbackHost),
        Versions = Setting.Written(HttpVersions.Http1, place),
    };

    /// <summary>
    /// The standalone server.js reads KEEP_ALIVE_TIMEOUT. Without a NEXT_ variable the server.js may be somebody's own that reads the same name;
    /// a value that can only be milliseconds then says the same.
    /// </summary>
    private static bool IsStandalone(ContainerFacts facts)
    {
        var runsServer = facts.Command is { Program: "node", Arguments: [var script] }
            && (script == "server.js" || script.EndsWith("/server.js", StringComparison.Ordinal));
        return facts.Environment["KEEP_ALIVE_TIMEOUT"] is { } keepAlive
            && (facts.Environment.HasPrefix(Variables) ? facts.Words is null || runsServer : runsServer && MeansMilliseconds(keepAlive));
    }

    private static bool MeansMilliseconds(Setting<string> keepAlive) => keepAlive.IsKnown && Listening.Milliseconds(keepAlive.Value) >= TimeSpan.FromSeconds(1);
}
