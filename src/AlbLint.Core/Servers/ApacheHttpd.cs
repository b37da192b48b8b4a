using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>Apache HTTP Server: Docker's image, images built on it, the distributions' packages.</summary>
internal static class ApacheHttpd
{
    private const string Core = "https://httpd.apache.org/docs/2.4/mod/core.html#keepalivetimeout";
    private const string DockerImage = "https://github.com/docker-library/httpd/blob/master/2.4/Dockerfile";

    // httpd.conf of the source distribution, which the image ships, does not include conf/extra/httpd-default.conf (which says 5 as well);
    // Debian's and Amazon Linux's packages ship 5 or nothing (read in Debian's apache2 2.4.71).
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);

    // Amazon's sample is httpd behind /usr/sbin/httpd -D FOREGROUND; php and WordPress images are Debian's apache2 unless their tag says otherwise.
    private const string AmazonSample = "docker.io/amazon/amazon-ecs-sample";

    // What else commands name that change the configuration: its files, and with Debian's module for TLS a port of its own.
    private static readonly string[] Traces = ["httpd.conf", "apache2.conf", "ports.conf", "a2enmod ssl", " ssl "];

    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Image is not { } image || Configuration(image) is not { } configuration || !RunsHttpd(facts))
        {
            return null;
        }

        return facts.Keeps(configuration, Traces) ? Shipped("Apache httpd image", DockerImage, facts.ImagePlace, complete: true) : null;
    }

    public static Server Installed(Place place) => Shipped("Apache httpd", Core, place, complete: false);

    private static Server Shipped(string owner, string url, Place place, bool complete) => new()
    {
        Name = "Apache httpd",
        Place = place,
        Endpoints = [Listening.Plain(80, owner, url, place)],
        EndpointsAreComplete = complete,
        KeepAlive = Setting.Defaulted(new Default<TimeSpan>(KeepAlive, "Apache httpd", Core), place),
        RaiseKeepAlive = "set KeepAliveTimeout to {0} in httpd's configuration",
    };

    /// <summary>Where an image that runs httpd keeps its configuration; null for any other image.</summary>
    private static string? Configuration(ImageName image) =>
        image.IsOfficial("httpd") ? "/usr/local/apache2/conf"
        : image.Repository == AmazonSample ? "/etc/httpd"
        : image.IsOfficial("php") && image.HasVariant("apache") ? "/etc/apache2"
        : image.IsOfficial("wordpress") && image.Tag is not null && !image.HasVariant("fpm") && !image.HasVariant("cli")
            && !image.Tag.StartsWith("cli", StringComparison.Ordinal) ? "/etc/apache2"
        : null;

    private static bool RunsHttpd(ContainerFacts facts) => facts.RunsImageDefault || facts.Command switch
    {
        { Program: "httpd-foreground" or "apache2-foreground" } => true,
        { Program: "httpd" or "apachectl" or "apache2ctl" } command => command.Option("-f", "-c", "-C") is null,
        _ => false,
    };
}
