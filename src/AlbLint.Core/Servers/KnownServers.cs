using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>
/// Which HTTP server runs in a container or on an instance. What is evidence, best first: the command, the environment,
/// then what a well-known public image runs by itself. An image of one's own says nothing, whatever it is called.
/// </summary>
public static class KnownServers
{
    private static readonly Func<ContainerFacts, Server?>[] Readers =
    [
        Gunicorn.Of, Uvicorn.Of, Hypercorn.Of, Puma.Of, NextJs.Of, PythonHttpServer.Of,
        Kestrel.Of, SpringBoot.Of,
        Nginx.Of, ApacheHttpd.Of, Tomcat.Of, Traefik.Of, Caddy.Of,
    ];

    /// <summary>The server in a container; null when nothing is known of it.</summary>
    public static Server? Of(Container container)
    {
        var facts = new ContainerFacts(container);
        foreach (var reader in Readers)
        {
            if (reader(facts) is { } server)
            {
                return server;
            }
        }

        return null;
    }

    /// <summary>
    /// The server that a Linux distribution's package of that name starts with the configuration it ships; null when the package brings
    /// none.
    /// </summary>
    /// <param name="package">The package's name as given to yum, dnf or apt: "httpd", "nginx".</param>
    /// <param name="place">Where the installation is written.</param>
    public static Server? Installed(string package, Place place) => package switch
    {
        "httpd" or "httpd24" or "apache2" => ApacheHttpd.Installed(place),
        "nginx" or "nginx1" => Nginx.Installed(place),
        _ => null,
    };
}
