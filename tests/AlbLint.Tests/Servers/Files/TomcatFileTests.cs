using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Servers.Files;

/// <summary>What a server.xml that is copied into Tomcat's image says.</summary>
public sealed class TomcatFileTests
{
    private const string Shipped = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- A "Server" is not itself a "Container" -->
        <Server port="8005" shutdown="SHUTDOWN">
          <Listener className="org.apache.catalina.core.AprLifecycleListener" />
          <Service name="Catalina">
            <Connector port="[|8080|]" protocol="HTTP/1.1"
                       [|connectionTimeout="20000"|]
                       redirectPort="8443" />
            <!--
            <Connector port="8443" protocol="org.apache.coyote.http11.Http11NioProtocol" SSLEnabled="true" keepAliveTimeout="1000" />
            <Connector protocol="AJP/1.3" address="::1" port="8009" />
            -->
            <Engine name="Catalina" defaultHost="localhost" />
          </Service>
        </Server>
        """;

    [Theory]
    [InlineData(Shipped, "HTTP 8080", "20 s")]
    [InlineData("<Server><Service>\r\n<Connector\r\n port = '[|80|]' keepAliveTimeout = '[|75000|]' connectionTimeout='20000'/></Service></Server>", "HTTP 80", "75 s")]
    [InlineData("<Server><Service>\r<Connector address='[|127.0.0.1|]' port='80' keepAliveTimeout=\"[|1500|]\"/></Service></Server>", "HTTP 80 loopback", "1.5 s")]
    [InlineData("<Server><Service><Connector port='[|80|]' maxKeepAliveRequests='[|1|]' keepAliveTimeout='5000'/></Service></Server>", "HTTP 80", "0 s")]
    public void Places_are_those_of_the_values(string marked, string endpoints, string keepAlive)
    {
        var text = MarkedText.Parse(marked);
        var server = Read(text.Text)!;
        Assert.Equal((endpoints, keepAlive), (server.Endpoints(), server.KeepAlive()));
        Assert.Equal(marked, MarkedText.Mark(text.Text, [server.Endpoints[0].Place.Range, server.KeepAlive.Place.Range]));
    }

    [Theory]
    [InlineData("", 60)]
    [InlineData("connectionTimeout='30000'", 30)]
    [InlineData("connectionTimeout='30000' keepAliveTimeout='5000'", 5)]
    [InlineData("connectionTimeout='-1' keepAliveTimeout='5000'", 5)]
    [InlineData("keepAliveTimeout='5000' maxKeepAliveRequests='100'", 5)]
    [InlineData("keepAliveTimeout='5000' executor='pool' connectionUploadTimeout='1000'", 5)]
    [InlineData("keepAliveTimeout='5000' protocol='org.apache.coyote.http11.Http11Nio2Protocol'", 5)]
    public void A_connector_keeps_connections_for(string attributes, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Connector(attributes)!.KeepAlive.Value);

    [Theory]
    [InlineData("keepAliveTimeout='-1' connectionTimeout='20000'")]
    [InlineData("keepAliveTimeout='0' connectionTimeout='20000'")]
    [InlineData("connectionTimeout='-1'")]
    public void A_connector_keeps_connections_for_ever(string attributes) => Assert.Equal(Server.KeepAliveForever, Connector(attributes)!.KeepAlive.Value);

    [Theory]
    [InlineData("keepAliveTimeout='5s'")]
    [InlineData("keepAliveTimeout=' 5000 '")]
    [InlineData("keepAliveTimeout='${keepAlive}'")]
    [InlineData("keepAliveTimeout='${a}${b}'")]
    [InlineData("keepAliveTimeout='5${zeros:-000}'")]
    [InlineData("maxKeepAliveRequests='${requests}' keepAliveTimeout='5000'")]
    public void Silent_where_a_time_is_none_or_is_put_in_from_elsewhere(string attributes) => Assert.False(Connector(attributes)!.KeepAlive.IsKnown);

    [Theory]
    [InlineData("<Connector port='80' keepAliveTimeout='5000'/><Connector port='81' keepAliveTimeout='70000'/>")]
    [InlineData("<Connector port='80' keepAliveTimeout='5000'/><Connector port='81' keepAliveTimeout='5000' protocol='com.example.Http'/>")]
    [InlineData("<Connector port='80' keepAliveTimeout='5000'><UpgradeProtocol className='org.apache.coyote.http2.Http2Protocol'/></Connector>")]
    public void Silent_where_one_time_does_not_hold_for_all(string connectors) => Assert.False(Service(connectors)!.KeepAlive.IsKnown);

    [Theory]
    [InlineData("<Connector port='80'/><Connector port='81' SSLEnabled='true'/>", "HTTP 80, HTTPS 81")]
    [InlineData("<Connector port='80' SSLEnabled='false' scheme='https' secure='true' proxyPort='443'/>", "HTTP 80")]
    [InlineData("<Connector port='80'/><Connector port='8009' protocol='AJP/1.3' keepAliveTimeout='1'/>", "HTTP 80")]
    [InlineData("<Connector port='80'/><Connector port='81' protocol='${p}'/>", "HTTP 80, ...")]
    [InlineData("<Connector port='80' address='0.0.0.0'/><Connector port='0'/>", "HTTP 80, HTTP ?, ...")]
    [InlineData("<Connector port='${port}'/>", "HTTP ?, ...")]
    [InlineData("<Connector port='80' SSLEnabled='${tls}' address='${host}'/>", "? 80 loopback?")]
    public void Tomcat_listens_where_its_connectors_say(string connectors, string endpoints) => Assert.Equal(endpoints, Service(connectors).Endpoints());

    [Fact]
    public void The_offset_is_added_to_every_port() =>
        Assert.Equal("HTTP 8180, HTTP 8181", Read("<Server portOffset='100'><Service><Connector port='8080'/></Service><Service><Connector port='8081'/></Service></Server>").Endpoints());

    [Theory]
    [InlineData("<UpgradeProtocol className='org.apache.coyote.http2.Http2Protocol'/>", HttpVersions.Http1 | HttpVersions.Http2)]
    [InlineData("<!-- <UpgradeProtocol className='org.apache.coyote.http2.Http2Protocol'/> -->", HttpVersions.Http1)]
    public void A_connector_speaks_HTTP_2_when_it_is_told_to(string inside, HttpVersions versions) =>
        Assert.Equal(versions, Service($"<Connector port='80'>{inside}</Connector>")!.Endpoints[0].Versions.Value);

    [Theory]
    [InlineData("<Server><Service><Connector port='80'></Service></Server>")]
    [InlineData("<!DOCTYPE Server [<!ENTITY c SYSTEM 'connector.xml'>]><Server><Service><Connector port='80'/>&c;</Service></Server>")]
    [InlineData("<Server><Service><!-- <Connector port='80'/> --></Service></Server>")]
    [InlineData("<Server><Connector port='80'/></Server>")]
    [InlineData("<Host><Service><Connector port='80'/></Service></Host>")]
    [InlineData("<Server><Service><Connector port='8009' protocol='AJP/1.3'/></Service></Server>")]
    [InlineData("")]
    public void Silent_where_the_file_is_broken_or_has_no_connector(string text) => Assert.Null(Read(text));

    [Fact]
    public void Half_a_file_makes_nothing_throw()
    {
        var text = MarkedText.Parse(Shipped).Text;
        for (var start = 0; start < text.Length; start++)
        {
            Read(text[start..]);
            Read(text[..start]);
            Read(text.Remove(start, 1));
        }
    }

    private static Server? Connector(string attributes) => Service($"<Connector port='80' {attributes}/>");

    private static Server? Service(string connectors) => Read($"<Server port='8005'><Service name='Catalina'>{connectors}</Service></Server>");

    private static Server? Read(string text) => BuiltServer.Of("FROM tomcat:10.1\nCOPY server.xml /usr/local/tomcat/conf/server.xml", ("server.xml", text));
}
