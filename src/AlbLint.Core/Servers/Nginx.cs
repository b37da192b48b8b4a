using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>nginx: the official image and the distributions' packages.</summary>
internal static class Nginx
{
    private const string Directive = "https://nginx.org/en/docs/http/ngx_http_core_module.html#keepalive_timeout";
    private const string DockerImage = "https://github.com/nginx/docker-nginx/blob/master/entrypoint/10-listen-on-ipv6-by-default.sh";
    private const string Configuration = "/etc/nginx";

    /// <summary>The directive's own default is 75 s, but the nginx.conf that the image ships says 65.</summary>
    private static readonly Default<TimeSpan> KeepAlive =
        new(TimeSpan.FromSeconds(65), "nginx image", "https://github.com/nginx/nginx/blob/master/conf/nginx.conf");

    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Image is not { } image || Port(image) is not { } port || !RunsNginx(facts) || !facts.Keeps(Configuration, "nginx"))
        {
            return null;
        }

        return Shipped(port, "nginx image", DockerImage, facts.ImagePlace, complete: true, Setting.Defaulted(KeepAlive, facts.ImagePlace));
    }

    /// <summary>Packages differ: Amazon Linux ships keepalive_timeout 65, Debian 12 leaves it out, which means 75 (read in nginx-common 1.22.1).</summary>
    public static Server Installed(Place place) =>
        Shipped(
        80, "nginx package", Directive, place, complete: false, Setting.Unknown<TimeSpan>("the keepalive_timeout that nginx ships differs between distributions", place));

    private static Server Shipped(int port, string owner, string url, Place place, bool complete, Setting<TimeSpan> keepAlive) => new()
    {
        Name = "nginx",
        Place = place,
        Endpoints = [Listening.Plain(port, owner, url, place)],
        EndpointsAreComplete = complete,
        KeepAlive = keepAlive,
        RaiseKeepAlive = "set keepalive_timeout to {0}s in nginx.conf",
    };

    private static int? Port(ImageName image) => image switch
    {
        _ when image.IsOfficial("nginx") => 80,
        { Repository: "public.ecr.aws/nginx/nginx" } => 80,
        { Repository: "docker.io/nginxinc/nginx-unprivileged" or "public.ecr.aws/nginx/nginx-unprivileged" } => 8080,
        _ => null,
    };

    private static bool RunsNginx(ContainerFacts facts) =>
        facts.RunsImageDefault || (facts.Command is { Program: "nginx" or "nginx-debug" } command && command.Option("-c", "-p") is null);
}
