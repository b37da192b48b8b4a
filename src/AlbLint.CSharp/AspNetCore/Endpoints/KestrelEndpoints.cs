using AlbLint.CSharp.Configuration;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore.Endpoints;

/// <summary>
/// Decides where Kestrel listens, highest precedence first: Listen in code together with Kestrel:Endpoints in appsettings, app.Urls,
/// UseUrls, Urls in appsettings. Where none of them says anything, the environment does.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints
/// </summary>
internal sealed class KestrelEndpoints
{
    private readonly AppSettings _settings;
    private readonly EndpointProtocols _protocols;
    private readonly List<Endpoint> _endpoints = [];

    public KestrelEndpoints(IReadOnlyList<CodeFacts> bodies, AppSettings settings, bool hasHost)
    {
        _settings = settings;
        _protocols = new EndpointProtocols(bodies, settings, hasHost);
        if (bodies.Any(body => body.HasOtherEndpoints))
        {
            return;
        }

        AreComplete = hasHost && !bodies.Any(body => body.IsForeign);
        var listens = bodies.SelectMany(body => body.Listens).ToList();
        var sections = Sections().ToList();
        if (listens.Count > 0 || sections.Count > 0)
        {
            listens.ForEach(AddListen);
            sections.ForEach(section => AddUrls(section.Url, section.Name));
            return;
        }

        var urls = bodies.SelectMany(body => body.Urls).ToList();
        var chosen = urls.Where(fact => fact.Way == urls.Max(other => other.Way)).ToList();
        var isGeneric = bodies.Any(body => body.HostMaker == "ConfigureWebHostDefaults");
        if (settings["Urls"] is { } text && (chosen.Count == 0 || (isGeneric && chosen[0].Way == UrlsWay.Host)))
        {
            AddUrls(text, null); // the generic host reads its configuration after what the web host was told
        }
        else if (chosen.Count > 0)
        {
            AddUrls(chosen);
        }
        else
        {
            AreComplete = false;
        }
    }

    public IReadOnlyList<Endpoint> Endpoints => _endpoints;

    public bool AreComplete { get; private set; }

    private IEnumerable<(string Name, Setting<string> Url)> Sections() =>
        from pair in _settings.Below("Kestrel:Endpoints")
        let parts = pair.Key.Split(':')
        where parts.Length == 2 && parts[1].Equals("Url", StringComparison.OrdinalIgnoreCase)
        select (parts[0], pair.Value);

    private void AddListen(ListenFact fact)
    {
        if (fact.IsConditional || fact.Port is null)
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
            AreComplete = false; // of several files, nobody knows which comes last
            return;
        }

        // Calls that replace: the last one in the text, also of a chain, ends last.
        var effective = facts[0].Way == UrlsWay.App ? facts : [facts.OrderBy(fact => fact.Urls[0].Place.Range.Start).Last()];
        foreach (var text in effective.SelectMany(fact => fact.Urls))
        {
            AddUrls(text, null);
        }
    }

    private void AddUrls(Setting<string> text, string? section)
    {
        if (!text.IsKnown || KestrelUrl.ParseAll(text.Value) is not { } urls)
        {
            AreComplete = false;
            return;
        }

        foreach (var url in urls)
        {
            Add(text.Place, text.Select(_ => url.Port), text.Select(_ => url.Address.IsLoopback), text.Select(_ => url.IsSecure), _protocols.OfSection(section));
        }
    }

    private void Add(Place place, Setting<int> port, Setting<bool> isLoopback, Setting<bool> isSecure, Setting<int>? protocols) => _endpoints.Add(new Endpoint
    {
        Place = place,
        Port = port,
        IsLoopback = isLoopback,
        Protocol = isSecure.Select(secure => secure ? TransportProtocol.HTTPS : TransportProtocol.HTTP),
        Versions = _protocols.Versions(isSecure, protocols, place),
    });
}
