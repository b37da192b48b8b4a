using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>
/// Where Kestrel listens, highest precedence first: Kestrel:Endpoints, --urls, URLS, HTTP_PORTS and HTTPS_PORTS, the image.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints
/// </summary>
internal sealed class KestrelAddresses
{
    private readonly ContainerFacts _facts;
    private readonly DotNetConfiguration _configuration;
    private readonly DotNetImage? _image;
    private readonly List<Endpoint> _endpoints = [];

    public KestrelAddresses(ContainerFacts facts, DotNetConfiguration configuration, DotNetImage? image)
    {
        (_facts, _configuration, _image) = (facts, configuration, image);

        // An environment file can hold anything that none of the written variables beats.
        AreComplete = facts.Environment.IsComplete;
        var preferUrls = configuration["PREFERHOSTINGURLS"];
        var sections = configuration.Endpoints.ToList();
        var urls = facts.Command?.Option("--urls") is { } option ? facts.FromCommand(option) : configuration["URLS"];
        if (sections.Count > 0 && preferUrls is null)
        {
            sections.ForEach(section => AddUrls(section.Url, section.Name));
        }
        else if (sections.Count > 0 || preferUrls is { IsKnown: false })
        {
            AreComplete = false;
        }
        else if (urls is not null)
        {
            AddUrls(urls, null);
        }
        else if (image is { SetsUrls: true })
        {
            AddImagePort(image);
        }
        else
        {
            AddPorts();
        }
    }

    public IReadOnlyList<Endpoint> Endpoints => _endpoints;

    public bool AreComplete { get; private set; }

    private void AddUrls(Setting<string> text, string? section)
    {
        if (!text.IsKnown || KestrelUrl.ParseAll(text.Value) is not { } urls)
        {
            AreComplete = false;
            return;
        }

        foreach (var url in urls)
        {
            Add(text.Select(_ => url.Port), url.Protocol, text.Select(_ => url.Address.IsLoopback), section, text.Place);
        }
    }

    private void AddPorts()
    {
        var plain = _configuration["HTTP_PORTS"];
        var secure = _configuration["HTTPS_PORTS"];
        if (plain is not null)
        {
            AddPorts(plain, TransportProtocol.HTTP);
        }
        else if (_image is not null)
        {
            AddImagePort(_image);
        }
        else
        {
            AreComplete = false; // an image built on Microsoft's still has the HTTP port of that one
        }

        if (secure is not null)
        {
            AddPorts(secure, TransportProtocol.HTTPS);
        }
    }

    private void AddPorts(Setting<string> text, TransportProtocol protocol)
    {
        var everywhere = Setting.Written(false, text.Place);
        if (!text.IsKnown)
        {
            AreComplete = false;
            Add(text.Select(_ => 0), protocol, everywhere, null, text.Place);
            return;
        }

        foreach (var part in text.Value.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (BindAddress.PortOf(part) is { } port)
            {
                Add(text.Select(_ => port), protocol, everywhere, null, text.Place);
            }
            else
            {
                AreComplete = false;
            }
        }
    }

    private void AddImagePort(DotNetImage image)
    {
        var place = _facts.ImagePlace;
        var port = Setting.Defaulted(new Default<int>(image.Port, "ASP.NET Core image", DotNetImage.Page), place);
        Add(port, TransportProtocol.HTTP, Setting.Written(false, place), null, place);
    }

    private void Add(Setting<int> port, TransportProtocol protocol, Setting<bool> isLoopback, string? section, Place place) => _endpoints.Add(new Endpoint
    {
        Place = place,
        Port = port,
        Protocol = Setting.Written(protocol, place),
        IsLoopback = isLoopback,
        Versions = Versions(protocol, section, place),
    });

    /// <summary>
    /// Without TLS there is no way to agree on HTTP/2, so that "both" is HTTP/1.1 only:
    /// https://learn.microsoft.com/aspnet/core/grpc/aspnetcore#protocol-negotiation
    /// </summary>
    private Setting<HttpVersions> Versions(TransportProtocol protocol, string? section, Place place)
    {
        var both = protocol == TransportProtocol.HTTPS ? HttpVersions.Http1 | HttpVersions.Http2 : HttpVersions.Http1;
        return _configuration.Protocols(section) is { } text
            ? Listening.Convert<HttpVersions>(text, name => name.ToLowerInvariant() switch
            {
                "http1" => HttpVersions.Http1,
                "http2" => HttpVersions.Http2,
                "http1andhttp2" or "http1andhttp2andhttp3" => both,
                _ => null,
            }, "a set of HTTP versions")
            : _image?.SampleKeepAlive is not null ? Setting.Defaulted(new Default<HttpVersions>(both, "Kestrel", DotNetImage.Page), place)
            : Setting.Unknown<HttpVersions>("the app may choose HTTP/2, as appsettings of gRPC apps do", place);
    }
}
