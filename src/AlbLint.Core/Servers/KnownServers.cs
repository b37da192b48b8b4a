using AlbLint.Model;
using AlbLint.Servers.Spring;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>
/// Which HTTP server runs in a container or on an instance. What is evidence, best first: the command, the environment,
/// then what a well-known public image runs by itself. An image of one's own says nothing, whatever it is called.
/// </summary>
public static class KnownServers
{
    private const string DotNetServer = "Kestrel";

    // Whoever wants to may pull from these. An account's own registry is <account>.dkr.ecr.<region>.amazonaws.com.
    private static readonly string[] PublicRegistries = ["docker.io/", "public.ecr.aws/", "quay.io/", "gcr.io/", "registry.k8s.io/", "mcr.microsoft.com/"];

    private static readonly Func<ContainerFacts, Server?>[] Readers =
    [
        Gunicorn.Of, Uvicorn.Of, FastApi.Of, Hypercorn.Of, Puma.Of, NextJs.Of, PythonHttpServer.Of,
        Kestrel.Of, SpringBoot.Of,
        Nginx.Of, ApacheHttpd.Of, Tomcat.Of, Traefik.Of, Caddy.Of,
    ];

    /// <summary>The server in a container; null when nothing is known of it.</summary>
    public static Server? Of(Container container) => Of(new ContainerFacts(container));

    /// <summary>The same by what is said of a container.</summary>
    internal static Server? Of(ContainerFacts facts)
    {
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
    /// Whether a container may run an ASP.NET Core application of one's own. A published image runs what its publisher put into it, and with another server known
    /// it is no such application; but a parameter's default image only stands in for the real one.
    /// </summary>
    public static bool MayBeOwnDotNet(Container container)
    {
        var server = Of(container);
        var isStandIn = container.Image.IsParameterDefault && (server is null || server.Place == container.Image.Place);
        return isStandIn || (server is null ? !IsPublic(container.Image) : server.Name.StartsWith(DotNetServer, StringComparison.Ordinal) && !server.KeepAlive.IsKnown);
    }

    private static bool IsPublic(Setting<string> image) =>
        image.TryGet(out var text) && PublicRegistries.Any(registry => ImageName.Parse(text).Repository.StartsWith(registry, StringComparison.Ordinal));

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
