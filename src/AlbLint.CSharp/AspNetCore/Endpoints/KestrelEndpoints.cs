using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore.Endpoints;

/// <summary>
/// Decides where Kestrel listens, highest precedence first: Listen in code together with Kestrel:Endpoints in configuration, app.Urls,
/// UseUrls, URLS in configuration, HTTP_PORTS and HTTPS_PORTS. Where none of them says anything, nothing is claimed.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints
/// </summary>
internal sealed class KestrelEndpoints
{
    // Since https://learn.microsoft.com/aspnet/core/release-notes/aspnetcore-8.0#http_ports-and-https_ports-config-keys
    private const int FirstWithPorts = 8;

    private const string Generic = "ConfigureWebHostDefaults";

    private static readonly string[] Keys = ["URLS", "HTTP_PORTS", "HTTPS_PORTS"];

    private readonly bool _readsPorts;
    private readonly EndpointProtocols _protocols;
    private readonly KestrelBindings _bindings = new();
    private readonly List<Endpoint> _endpoints = [];
    private readonly List<Setting<int>> _doubts = [];

    public KestrelEndpoints(IReadOnlyList<CodeFacts> bodies, DotNetConfiguration settings, HostEnvironment? environment, Version? kestrel, bool hasHost)
    {
        _readsPorts = kestrel is null || kestrel.Major >= FirstWithPorts;
        var given = bodies.SelectMany(body => body.EndpointSections).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var section = given.Count == 0 ? "Kestrel" : given[0];
        _protocols = new EndpointProtocols(bodies, settings, section, hasHost);
        if (bodies.Select(body => body.OtherEndpoints ?? (given.Count > 1 && body.EndpointSections.Count > 0 ? body.Place : null)).FirstOrDefault(place => place is not null) is { } other)
        {
            Doubt("the code gives addresses in a way that is not followed", other);
            return;
        }

        AreComplete = hasHost && settings["PREFERHOSTINGURLS"] is null;
        if (settings["PREFERHOSTINGURLS"] is not null)
        {
            return;
        }

        if (bodies.Select(body => body.Foreign).FirstOrDefault(call => call is not null) is { } foreign)
        {
            Doubt($"{foreign.Name} may add addresses", foreign.Place);
        }

        var listens = bodies.SelectMany(body => body.Listens).ToList();
        var urls = bodies.SelectMany(body => body.Urls).ToList();
        var chosen = urls.Where(fact => fact.Way == urls.Max(other => other.Way)).ToList();
        var sections = settings.Endpoints(section).ToList();
        if (listens.Count > 0 || sections.Count > 0)
        {
            listens.ForEach(AddListen);
            _bindings.AddSections(sections);
        }
        else if (chosen.Count > 0 && !IsOverridden(chosen[0].Way, bodies, settings))
        {
            AddUrls(chosen);
        }
        else
        {
            AddConfigured(bodies, settings, environment);
        }

        AreComplete &= _bindings.AreComplete;
        _endpoints.AddRange(_bindings.All.Select(EndpointOf));
    }

    public IReadOnlyList<Endpoint> Endpoints => _endpoints;

    public bool AreComplete { get; private set; }

    /// <summary>What the code writes of addresses, or may write, and is not known.</summary>
    public IEnumerable<Setting<int>> Unknowns => _doubts.Concat(_endpoints.Select(endpoint => endpoint.Port)
        .Concat(_endpoints.Select(endpoint => endpoint.IsLoopback.Select(_ => 0))).Concat(_endpoints.Select(endpoint => endpoint.Protocol.Select(_ => 0))).Where(setting => !setting.IsKnown));

    /// <summary>The generic host reads its configuration after what the web host was told; that of the environment's prefixed variables comes before.</summary>
    private static bool IsOverridden(UrlsWay way, IReadOnlyList<CodeFacts> bodies, DotNetConfiguration settings) =>
        way == UrlsWay.Host && bodies.Any(body => body.HostMaker == Generic) && settings.OfApplication("URLS") is not null;

    private void AddConfigured(IReadOnlyList<CodeFacts> bodies, DotNetConfiguration settings, HostEnvironment? environment)
    {
        // The legacy host puts its sources in another order, as the generic one does with prefixes, and the empty one has fewer.
        var isUnusual = bodies.Any(body => body.HostMaker is "CreateDefaultBuilder" or "CreateEmptyBuilder"
            || (body.HostMaker == Generic && Keys.Any(settings.IsContested)));
        AreComplete &= environment is null || (environment.IsComplete && !settings.HasUnknownArguments && !isUnusual);
        if (environment is not null && (isUnusual || settings.HasUnknownArguments))
        {
            return;
        }

        if (settings["URLS"] is { } text)
        {
            _bindings.AddUrls(text);
        }
        else if (_readsPorts)
        {
            _bindings.AddPorts(settings);
        }
        else
        {
            AreComplete = false;
        }
    }

    private void AddListen(ListenFact fact)
    {
        if (fact.IsConditional)
        {
            Doubt("a condition decides whether it listens here", fact.Place);
            return;
        }

        if (fact.Port is null)
        {
            AreComplete = false;
            return;
        }

        var secure = fact.Options.IsSecure ?? _protocols.IsSecureByDefault(fact.Place);
        Add(fact.Place, fact.Port, fact.IsLoopback, secure, fact.Options.Protocols);
    }

    private void AddUrls(List<UrlsFact> facts)
    {
        if (facts.Any(fact => fact.IsConditional) || facts.Select(fact => fact.Urls[0].Place.File).Distinct().Count() > 1)
        {
            Doubt(facts.Any(fact => fact.IsConditional) ? "a condition decides whether these addresses count" : "several files give addresses", facts[0].Urls[0].Place);
            return;
        }

        // Calls that replace: the last one in the text, also of a chain, ends last.
        var effective = facts[0].Way == UrlsWay.App ? facts : [facts.OrderBy(fact => fact.Urls[0].Place.Range.Start).Last()];
        foreach (var text in effective.SelectMany(fact => fact.Urls))
        {
            if (!text.IsKnown)
            {
                Doubt(text.Source!, text.Place);
            }

            _bindings.AddUrls(text);
        }
    }

    private void Doubt(string reason, Place place)
    {
        AreComplete = false;
        _doubts.Add(Setting.Unknown<int>(reason, place));
    }

    private Endpoint EndpointOf(KestrelBinding binding) => new()
    {
        Place = binding.Place,
        Port = binding.Port,
        IsLoopback = binding.IsLoopback,
        Protocol = binding.Protocol,
        Versions = _protocols.Versions(binding.Protocol.Select(protocol => protocol == TransportProtocol.HTTPS), _protocols.OfSection(binding.Section), binding.Place),
    };

    private void Add(Place place, Setting<int> port, Setting<bool> isLoopback, Setting<bool> isSecure, Setting<int>? protocols) => _endpoints.Add(new Endpoint
    {
        Place = place,
        Port = port,
        IsLoopback = isLoopback,
        Protocol = isSecure.Select(secure => secure ? TransportProtocol.HTTPS : TransportProtocol.HTTP),
        Versions = _protocols.Versions(isSecure, protocols, place),
    });
}
