using AlbLint.Model;

namespace AlbLint.Servers.Spring;

/// <summary>A server that Spring Boot embeds, with the properties that decide how long it keeps idle connections.</summary>
/// <param name="Starter">The starter that brings it.</param>
/// <param name="Properties">Their canonical names; the first that is set counts.</param>
/// <param name="KeepAlive">What holds when none is set.</param>
/// <param name="Property">The property to write.</param>
internal sealed record SpringConnector(string Starter, IReadOnlyList<string> Properties, Default<TimeSpan> KeepAlive, string Property)
{
    private const string Appendix = "https://docs.spring.io/spring-boot/appendix/application-properties/index.html#appendix.application-properties.server";

    /// <summary>An embedded Tomcat has no server.xml: its keep-alive follows connectionTimeout, 60 s by default.</summary>
    public static SpringConnector Tomcat { get; } = new(
        "tomcat",
        ["server.tomcat.keepalivetimeout", "server.tomcat.connectiontimeout"],
        new(TimeSpan.FromSeconds(60), "Tomcat", "https://tomcat.apache.org/tomcat-10.1-doc/config/http.html"),
        "server.tomcat.keep-alive-timeout");

    private static readonly SpringConnector Netty = new(
        "webflux", ["server.netty.idletimeout"], new(Server.KeepAliveForever, "Reactor Netty", Appendix), "server.netty.idle-timeout");

    private static readonly IReadOnlyList<SpringConnector> Chosen =
    [
        new("jetty", ["server.jetty.connectionidletimeout"], new(TimeSpan.FromSeconds(30), "Jetty", "https://github.com/jetty/jetty.project/blob/jetty-12.0.x/jetty-core/jetty-server/src/main/java/org/eclipse/jetty/server/AbstractConnector.java"), "server.jetty.connection-idle-timeout"),
        new("undertow", ["server.undertow.norequesttimeout"], new(Server.KeepAliveForever, "Undertow", Appendix), "server.undertow.no-request-timeout"),
    ];

    /// <summary>The server of a project by the starters that its build file names; null when several or none of them decide.</summary>
    public static SpringConnector? Of(string buildFile)
    {
        var chosen = Chosen.Where(connector => Has(buildFile, connector.Starter)).ToList();
        return chosen.Count > 1 || Has(buildFile, "reactor-netty") ? null
            : chosen.Count == 1 ? chosen[0]
            : Has(buildFile, "web") || Has(buildFile, "webmvc") ? Tomcat
            : Has(buildFile, Netty.Starter) && !Has(buildFile, Tomcat.Starter) ? Netty
            : null;
    }

    private static bool Has(string text, string starter)
    {
        var name = "spring-boot-starter-" + starter;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '-'))
            {
                return true;
            }
        }

        return false;
    }
}
