using System.Globalization;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// A Connector of server.xml: https://tomcat.apache.org/tomcat-10.1-doc/config/http.html. That a number which is none changes nothing, that 0 and less mean never, and that
/// only SSLEnabled makes a connector speak TLS was seen in Tomcat 10.1.60.
/// </summary>
internal sealed class TomcatConnector
{
    private const string Http = "https://tomcat.apache.org/tomcat-10.1-doc/config/http.html";
    private const string Http2Protocol = "org.apache.coyote.http2.Http2Protocol";

    private static readonly Default<TimeSpan> ConnectionTimeout = new(TimeSpan.FromSeconds(60), "Tomcat", Http);

    private readonly TomcatElement _element;
    private readonly Setting<string>? _protocol;
    private readonly IReadOnlyList<Setting<string>?> _upgrades;

    public TomcatConnector(TomcatElement element, TomcatElement server)
    {
        _element = element;
        _protocol = element["protocol"];
        _upgrades = [.. element.All("UpgradeProtocol").Select(upgrade => upgrade["className"])];
        Port = PortOf(element, server);
    }

    /// <summary>The element.</summary>
    public Place Place => _element.Place;

    /// <summary>Whether it certainly speaks HTTP; a connector for AJP is another server's.</summary>
    public bool SpeaksHttp => _protocol is null || (_protocol.IsKnown && (_protocol.Value == "HTTP/1.1" || _protocol.Value.StartsWith("org.apache.coyote.http11.", StringComparison.Ordinal)));

    /// <summary>Whether it is certain what it speaks, and where.</summary>
    public bool IsUnderstood => SpeaksHttp ? Port.IsKnown : _protocol!.IsKnown && (_protocol.Value == "AJP/1.3" || _protocol.Value.StartsWith("org.apache.coyote.ajp.", StringComparison.Ordinal));

    /// <summary>Where it listens.</summary>
    public Endpoint Endpoint => new()
    {
        Place = _element["address"]?.Place ?? Port.Place,
        Port = Port,
        Protocol = _element["SSLEnabled"] is { } tls
            ? tls.Select(text => text.Equals("true", StringComparison.OrdinalIgnoreCase) ? TransportProtocol.HTTPS : TransportProtocol.HTTP)
            : Setting.Written(TransportProtocol.HTTP, Place),
        IsLoopback = _element["address"]?.Select(BindAddress.IsLoopbackHost) ?? Setting.Written(false, Port.Place),
        Versions = _upgrades.Count == 0 ? Setting.Written(HttpVersions.Http1, Place)
            : _upgrades.All(name => name?.Is(Http2Protocol) == true) ? Setting.Written(HttpVersions.Http1 | HttpVersions.Http2, Place) // plain connections too: it takes prior knowledge
            : Setting.Unknown<HttpVersions>("a protocol of one's own", Place),
    };

    /// <summary>How long it keeps idle connections.</summary>
    public Setting<TimeSpan> KeepAlive =>
        _upgrades.Count > 0 ? Setting.Unknown<TimeSpan>("HTTP/2 has a keepAliveTimeout of its own", Place)
        : _element["maxKeepAliveRequests"] is { } requests && requests.IsNot("1") == false ? requests.Select(_ => TimeSpan.Zero)
        : _element["keepAliveTimeout"] is { } own ? Listening.Convert(own, Time, "a number of milliseconds")
        : _element.Whole("connectionTimeout") is { } timeout ? Listening.Convert(timeout, Time, "a number of milliseconds")
        : Setting.Defaulted(ConnectionTimeout, Place);

    private Setting<int> Port { get; }

    /// <summary>portOffset of the Server is added to every port: https://tomcat.apache.org/tomcat-10.1-doc/config/server.html</summary>
    private static Setting<int> PortOf(TomcatElement element, TomcatElement server)
    {
        var offset = server["portOffset"] is { } written ? Listening.Convert(written, Integer, "a number") : Setting.Written(0, element.Place);
        var port = element["port"] is { } text ? Listening.Convert(text, BindAddress.PortOf, "a port") : Setting.Unknown<int>("no port is written", element.Place);
        return !offset.IsKnown ? Setting.Unknown<int>("portOffset decides", port.Place)
            : Listening.Convert(port.Select(number => (number + offset.Value).ToString(CultureInfo.InvariantCulture)), BindAddress.PortOf, "a port");
    }

    private static TimeSpan? Time(string text) =>
        Integer(text) is not { } number ? null : number <= 0 ? Server.KeepAliveForever : TimeSpan.FromMilliseconds(number);

    private static int? Integer(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
