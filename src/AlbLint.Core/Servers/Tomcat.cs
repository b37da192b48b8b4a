using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>The official Tomcat image as it ships.</summary>
internal static class Tomcat
{
    private const string Connector = "https://tomcat.apache.org/tomcat-10.1-doc/config/http.html";

    /// <summary>keepAliveTimeout follows connectionTimeout: 60 s by default, but 20000 ms in the server.xml that Tomcat ships (read in 10.1.60).</summary>
    private static readonly Default<TimeSpan> KeepAlive =
        new(TimeSpan.FromSeconds(20), "Tomcat server.xml", "https://github.com/apache/tomcat/blob/main/conf/server.xml");

    public static Server? Of(ContainerFacts facts)
    {
        var runs = facts.RunsImageDefault || facts.Command is { Program: "catalina.sh", Arguments: ["run"] };
        return facts.Image?.IsOfficial("tomcat") == true && runs && facts.Keeps("/usr/local/tomcat/conf")
            ? new Server
            {
                Name = "Tomcat",
                Place = facts.ImagePlace,
                Endpoints = [Listening.Plain(8080, "Tomcat image", Connector, facts.ImagePlace)],
                EndpointsAreComplete = true,
                KeepAlive = Setting.Defaulted(KeepAlive, facts.ImagePlace),
                RaiseKeepAlive = "set keepAliveTimeout to {0}000 on the Connector in server.xml",
            }
            : null;
    }
}
