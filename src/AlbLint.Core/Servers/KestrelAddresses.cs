using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// Where Kestrel listens in a container whose code is not known, highest precedence first: Kestrel:Endpoints, --urls, URLS, HTTP_PORTS and
/// HTTPS_PORTS, the image. See https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints
/// </summary>
internal sealed class KestrelAddresses
{
    private readonly DotNetConfiguration _configuration;
    private readonly DotNetImage? _image;
    private readonly KestrelBindings _bindings = new();

    public KestrelAddresses(ContainerFacts facts, DotNetConfiguration configuration, DotNetImage? image)
    {
        (_configuration, _image) = (configuration, image);
        var preferUrls = configuration["PREFERHOSTINGURLS"];
        var hasSections = configuration.Endpoints().Any();
        if (hasSections && preferUrls is null)
        {
            _bindings.AddSections(configuration.Endpoints());
        }
        else if (!hasSections && preferUrls is null or { IsKnown: true })
        {
            if (configuration["URLS"] is { } urls)
            {
                _bindings.AddUrls(urls);
            }
            else
            {
                _bindings.AddPorts(configuration);
            }
        }

        // An environment file can hold anything that none of the written variables beats.
        AreComplete = facts.Environment.IsComplete && _bindings.AreComplete;
        Endpoints = [.. _bindings.All.Select(EndpointOf)];
    }

    public IReadOnlyList<Endpoint> Endpoints { get; }

    public bool AreComplete { get; }

    private Endpoint EndpointOf(KestrelBinding binding) => new()
    {
        Place = binding.Place,
        Port = binding.Port,
        Protocol = binding.Protocol,
        IsLoopback = binding.IsLoopback,
        Versions = Versions(binding),
    };

    /// <summary>
    /// Without TLS there is no way to agree on HTTP/2, so that "both" is HTTP/1.1 only:
    /// https://learn.microsoft.com/aspnet/core/grpc/aspnetcore#protocol-negotiation
    /// </summary>
    private Setting<HttpVersions> Versions(KestrelBinding binding)
    {
        var both = binding.Protocol.Is(TransportProtocol.HTTPS) ? HttpVersions.Http1 | HttpVersions.Http2 : HttpVersions.Http1;
        return (_configuration.ProtocolsOf(binding.Section) ?? _configuration.DefaultProtocols()) is { } text
            ? Listening.Convert<HttpVersions>(text, name => name.ToLowerInvariant() switch
            {
                "http1" => HttpVersions.Http1,
                "http2" => HttpVersions.Http2,
                "http1andhttp2" or "http1andhttp2andhttp3" => both,
                _ => null,
            }, "a set of HTTP versions")
            : _image?.SampleKeepAlive is not null ? Setting.Defaulted(new Default<HttpVersions>(both, "Kestrel", DotNetImage.Page), binding.Place)
            : Setting.Unknown<HttpVersions>("the app may choose HTTP/2, as appsettings of gRPC apps do", binding.Place);
    }
}
