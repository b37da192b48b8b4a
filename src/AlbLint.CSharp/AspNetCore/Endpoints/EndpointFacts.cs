using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore.Endpoints;

/// <summary>An address that code makes Kestrel listen on.</summary>
/// <param name="Place">The call.</param>
/// <param name="Port">The port; null for a socket that is no TCP port.</param>
/// <param name="IsLoopback">Whether the address is loopback.</param>
/// <param name="Options">How it listens.</param>
/// <param name="IsConditional">Whether the call may not run.</param>
internal sealed record ListenFact(Place Place, Setting<int>? Port, Setting<bool> IsLoopback, ListenSetup Options, bool IsConditional);

/// <summary>Addresses that code gives as text.</summary>
/// <param name="Urls">Addresses, each of which may be several, separated by semicolons.</param>
/// <param name="Way">How they are given.</param>
/// <param name="IsConditional">Whether the call may not run.</param>
internal sealed record UrlsFact(IReadOnlyList<Setting<string>> Urls, UrlsWay Way, bool IsConditional);

/// <summary>Ways to give addresses as text; a later one beats those before it.</summary>
internal enum UrlsWay
{
    /// <summary>UseUrls, which replaces what another UseUrls gave.</summary>
    Host,

    /// <summary>app.Urls.Add, which adds up.</summary>
    App,

    /// <summary>app.Run(url), which replaces everything.</summary>
    Run,
}

/// <summary>What the options of an endpoint, or the defaults of all, are set to.</summary>
/// <param name="IsSecure">Whether it uses TLS; null when that is not said.</param>
/// <param name="Protocols">HttpProtocols as a number; null when they are not said.</param>
internal sealed record ListenSetup(Setting<bool>? IsSecure, Setting<int>? Protocols)
{
    public static readonly ListenSetup None = new(null, null);
}
