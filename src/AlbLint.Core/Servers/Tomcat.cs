using AlbLint.Model;
using AlbLint.Servers.Files;

namespace AlbLint.Servers;

/// <summary>The official Tomcat image, with the server.xml that it ships or the one that is copied over it.</summary>
internal static class Tomcat
{
    private const string Home = "/usr/local/tomcat";
    private const string Connector = "https://tomcat.apache.org/tomcat-10.1-doc/config/http.html";

    /// <summary>keepAliveTimeout follows connectionTimeout: 60 s by default, but 20000 ms in the server.xml that Tomcat ships (read in 10.1.60).</summary>
    private static readonly Default<TimeSpan> KeepAlive =
        new(TimeSpan.FromSeconds(20), "Tomcat server.xml", "https://github.com/apache/tomcat/blob/main/conf/server.xml");

    public static Server? Of(ContainerFacts facts)
    {
        var runs = facts.RunsImageDefault || facts.Command is { Program: "catalina.sh", Arguments: ["run"] };
        if (facts.Image?.IsOfficial("tomcat") != true || !runs || facts.Environment.First("CATALINA_BASE", "CATALINA_HOME")?.Is(Home) == false)
        {
            return null;
        }

        var file = facts.FileAt(Home + "/conf/server.xml");
        return file.Copied is { } copied ? TomcatFile.Read(copied, new TomcatProperties(facts, Home))
            : file.IsShipped ? Shipped(facts)
            : null;
    }

    private static Server Shipped(ContainerFacts facts) => new()
    {
        Name = "Tomcat",
        Place = facts.ImagePlace,
        Endpoints = [Listening.Plain(8080, "Tomcat image", Connector, facts.ImagePlace)],
        EndpointsAreComplete = true,
        KeepAlive = Setting.Defaulted(KeepAlive, facts.ImagePlace),
        RaiseKeepAlive = TomcatFile.RaiseKeepAlive,
    };
}
