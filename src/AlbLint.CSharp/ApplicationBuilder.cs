using AlbLint.CSharp.AspNetCore;
using AlbLint.CSharp.AspNetCore.Endpoints;
using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp;

/// <summary>Puts together what the bodies of an application say.</summary>
internal sealed class ApplicationBuilder(
    Compilation compilation, KnownTypes types, DotNetConfiguration settings, HostEnvironment? environment, IReadOnlyList<CodeFacts> bodies, IReadOnlyList<EndpointTimeout> timeoutAttributes, bool isLambda)
{
    private const string Empty = "CreateEmptyBuilder";

    private readonly Place _place = bodies.Select(body => body.HostPlace).FirstOrDefault(place => place is not null) ?? bodies[0].Place;

    /// <summary>Whether Kestrel is the server, as far as the code tells; the empty builder has none by itself.</summary>
    private readonly bool _isKestrel = !isLambda && !bodies.Any(body => body.HasOtherServer) && (bodies.Any(body => body.UsesKestrel) || !bodies.Any(body => body.HostMaker == Empty));

    private ForeignCall? Foreign => bodies.Select(body => body.Foreign).FirstOrDefault(call => call is not null);

    private bool HasHost => bodies.Any(body => body.HostPlace is not null);

    public Application Build()
    {
        var endpoints = Endpoints();
        var server = Server(endpoints);
        return new Application
        {
            Id = compilation.AssemblyName ?? "",
            Key = compilation.AssemblyName ?? "",
            Place = _place,
            Server = server,
            HasImage = environment is not null,
            UnboundSettings = Unbound(),
            DaysByMistake = [.. bodies.SelectMany(body => body.Days).Concat(BoundDays()).Distinct()],
            Handlers = _isKestrel ? [.. bodies.SelectMany(body => body.Handlers)] : [],
            LambdaResponses = [.. bodies.SelectMany(body => body.LambdaResponses)],
            HttpsRedirection = HttpsRedirection(server),
            AllowedHosts = AllowedHosts(),
            RequestTimeout = server.RequestTimeout,
            OnlyGrpc = OnlyGrpc(),
            Unknowns = HasHost ? [.. Unknowns(server, endpoints).Distinct()] : [],
        };
    }

    private KestrelEndpoints? Endpoints() => !_isKestrel ? null : new(bodies, settings, environment, types[Known.KestrelServerOptions]?.ContainingAssembly.Identity.Version, HasHost);

    private Server Server(KestrelEndpoints? endpoints)
    {
        string? remark = null;
        var keepAlive = Setting.Unknown<TimeSpan>("the server is not Kestrel", _place);
        if (_isKestrel && types[Known.KestrelServerOptions] is { } options)
        {
            var kestrel = KestrelKeepAlive.For(options);
            keepAlive = kestrel.Effective(kestrel.Of(bodies, _place, UncertainDefault()), out remark);
        }

        return new Server
        {
            Name = _isKestrel ? "Kestrel" : "the server",
            Place = _place,
            Endpoints = endpoints?.Endpoints ?? [],
            EndpointsAreComplete = endpoints?.AreComplete == true,
            KeepAlive = keepAlive,
            KeepAliveRemark = remark,
            RaiseKeepAlive = "set Limits.KeepAliveTimeout to TimeSpan.FromSeconds({0}) in ConfigureKestrel",
            RequestTimeout = RequestTimeout(),
            ShutdownTimeout = HostShutdown.Of(bodies, types, _place, HasHost),
        };
    }

    private IEnumerable<ApplicationUnknown> Unknowns(Server server, KestrelEndpoints? endpoints)
    {
        if (!server.KeepAlive.IsKnown)
        {
            yield return new($"how long {server.Name} keeps idle connections", server.KeepAlive.Source!, server.KeepAlive.Place);
        }

        foreach (var unknown in endpoints?.Unknowns ?? [])
        {
            yield return new($"where {server.Name} listens", unknown.Source!, unknown.Place);
        }
    }

    /// <summary>Why Kestrel's default may not apply, and where; null when it does.</summary>
    private Setting<TimeSpan>? UncertainDefault() =>
        !HasHost ? Setting.Unknown<TimeSpan>("no host is made here", _place)
        : Foreign is { } call ? Setting.Unknown<TimeSpan>($"{call.Name} may set it", call.Place)
        : bodies.Any(body => body.ReadsKestrelSection) ? Setting.Unknown<TimeSpan>("configuration may set it", _place)
        : null;

    private Setting<TimeSpan>? RequestTimeout() =>
        bodies.Any(body => body.UsesRequestTimeouts) ? RequestTimeouts.Of(bodies, timeoutAttributes, _place) : null;

    private Place? OnlyGrpc() =>
        bodies.Any(body => body.ServesOthers) ? null : bodies.Select(body => body.GrpcService).FirstOrDefault(place => place is not null);

    /// <summary>
    /// The redirection answers only once a port is known for it, from options, configuration or an https endpoint; else it lets requests pass:
    /// https://learn.microsoft.com/aspnet/core/security/enforcing-ssl#port-configuration. Where every endpoint is https, there are no plain requests.
    /// </summary>
    private Place? HttpsRedirection(Server server) =>
        server.Endpoints.Count > 0 && server.Endpoints.All(endpoint => endpoint.Protocol.Is(TransportProtocol.HTTPS)) ? null
        : bodies.Any(body => body.HasHttpsPort) || settings["https_port"] is not null || server.Endpoints.Any(endpoint => endpoint.Protocol.Is(TransportProtocol.HTTPS))
            ? bodies.Select(body => body.HttpsRedirection).FirstOrDefault(place => place is not null) : null;

    /// <summary>Host filtering is part of the full builders: https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/host-filtering</summary>
    private Setting<IReadOnlyList<string>>? AllowedHosts()
    {
        if (!bodies.Any(body => body.HostMaker is "CreateBuilder" or "Create" or "ConfigureWebHostDefaults" or "CreateDefaultBuilder") || settings["AllowedHosts"] is not { IsKnown: true } text)
        {
            return null;
        }

        string[] hosts = [.. text.Value.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(host => host.Trim())];
        return hosts.Length == 0 || hosts.Contains("*") ? null : text.Select<IReadOnlyList<string>>(_ => hosts);
    }

    /// <summary>Limits in the Kestrel section of appsettings that nothing binds to Kestrel's options.</summary>
    private List<UnboundSetting> Unbound() =>
        !HasHost || !_isKestrel || Foreign is not null || bodies.Any(body => body.ReadsKestrelSection || body.Limits.Any(Binds)) ? []
        : [.. settings.Below("Kestrel:Limits").Select(pair => new UnboundSetting("Kestrel:Limits:" + pair.Key, pair.Value.Place))];

    private static bool Binds(LimitFact fact) => fact.Section is not null && (fact.Section.Length == 0 || fact.Section.Equals("Kestrel:Limits", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<DaysByMistake> BoundDays() =>
        from section in bodies.SelectMany(body => body.Limits).Select(fact => fact.Section).Where(section => section is { Length: > 0 }).Distinct()
        from pair in settings.Below(section!)
        where Known.BoundDurations.Contains(pair.Key) && pair.Value.IsKnown && Durations.IsDays(pair.Value.Value)
        select new DaysByMistake(pair.Value.Value, pair.Value.Place);
}
