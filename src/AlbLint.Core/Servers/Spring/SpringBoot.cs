using AlbLint.Model;

namespace AlbLint.Servers.Spring;

/// <summary>
/// Spring Boot where the environment says that it is: SPRING_ variables, or SERVER_TOMCAT_ and the like. Environment variables beat application.properties:
/// https://docs.spring.io/spring-boot/reference/features/external-config.html
/// </summary>
internal static class SpringBoot
{
    private const string Properties = "https://docs.spring.io/spring-boot/appendix/application-properties/index.html#appendix.application-properties.server";
    private const string Tomcat = "SERVER_TOMCAT_";

    private static readonly string[] Connectors = [Tomcat, "SERVER_JETTY_", "SERVER_NETTY_", "SERVER_UNDERTOW_"];

    // Each is the idle time of a connection in its server. Tomcat's connection timeout stands in for an absent keep-alive timeout.
    private static readonly string[] KeepAliveVariables =
    [
        "SERVER_TOMCAT_KEEP_ALIVE_TIMEOUT", "SERVER_TOMCAT_KEEPALIVETIMEOUT", "SERVER_TOMCAT_CONNECTION_TIMEOUT", "SERVER_TOMCAT_CONNECTIONTIMEOUT",
        "SERVER_JETTY_CONNECTION_IDLE_TIMEOUT", "SERVER_JETTY_CONNECTIONIDLETIMEOUT",
        "SERVER_NETTY_IDLE_TIMEOUT", "SERVER_NETTY_IDLETIMEOUT",
        "SERVER_UNDERTOW_NO_REQUEST_TIMEOUT", "SERVER_UNDERTOW_NOREQUESTTIMEOUT",
    ];

    public static Server? Of(ContainerFacts facts)
    {
        var environment = facts.Environment;
        if (!IsSpring(facts) || environment["SPRING_APPLICATION_JSON"] is not null || Overrides(facts))
        {
            return null;
        }

        var port = environment["SERVER_PORT"];
        var keepAlive = environment.First(KeepAliveVariables);
        if (port is null && keepAlive is null)
        {
            return null;
        }

        var place = (port ?? keepAlive)!.Place;
        return new Server
        {
            Name = "Spring Boot",
            Place = place,
            Endpoints = port is null ? [] : [Endpoint(environment, port)],
            EndpointsAreComplete = port is not null && environment["MANAGEMENT_SERVER_PORT"] is null,
            KeepAlive = keepAlive is not null ? Listening.Convert(keepAlive, SpringDuration.Parse, "a duration")
                : environment.IsComplete && environment.HasPrefix(Tomcat) ? Setting.Defaulted(SpringConnector.Tomcat.KeepAlive, place)
                : Setting.Unknown<TimeSpan>("application.properties or the embedded server decides", place),
            RaiseKeepAlive = "set SERVER_TOMCAT_KEEP_ALIVE_TIMEOUT to {0}s",
        };
    }

    private static bool IsSpring(ContainerFacts facts) => facts.Environment.HasPrefix("SPRING_") || Connectors.Any(facts.Environment.HasPrefix);

    /// <summary>Arguments and system properties beat the environment.</summary>
    private static bool Overrides(ContainerFacts facts) =>
        (facts.Words is not null && (!facts.Words.IsKnown || facts.Words.Value.Any(word => word.Contains("server."))))
        || facts.Environment.First("JAVA_TOOL_OPTIONS", "JAVA_OPTS", "JDK_JAVA_OPTIONS") is { } options
            && (!options.IsKnown || options.Value.Contains("server."));

    private static Endpoint Endpoint(EnvironmentVariables environment, Setting<string> port)
    {
        var address = environment["SERVER_ADDRESS"] ?? Setting.Defaulted(new Default<string>("", "Spring Boot", Properties), port.Place);
        var secured = environment.HasPrefix("SERVER_SSL_");
        return new Endpoint
        {
            Place = port.Place,
            Port = Listening.Convert(port, BindAddress.PortOf, "a port"),
            Protocol = secured ? Setting.Unknown<TransportProtocol>("SERVER_SSL_ variables and application.properties decide together", port.Place)
                : Setting.Defaulted(new Default<TransportProtocol>(TransportProtocol.HTTP, "Spring Boot", Properties), port.Place),
            IsLoopback = address.Select(BindAddress.IsLoopbackHost),
            Versions = Setting.Unknown<HttpVersions>("server.http2.enabled may be set in application.properties", port.Place),
        };
    }
}
