using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Servers.Files;

public class NginxImageTests
{
    private const string Copied = "FROM nginx:1.27\nCOPY nginx.conf /etc/nginx/nginx.conf\n";

    [Theory]
    [InlineData("http { keepalive_timeout 20; server { listen 8080; } }", 20)]
    [InlineData("http { keepalive_timeout 20s 15s; server { listen 8080; keepalive_timeout 1m 30s; } }", 60)]
    [InlineData("http { server { listen 8080; keepalive_timeout 90000ms; } }", 90)]
    [InlineData("# keepalive_timeout 1;\nhttp { server { listen 8080; } }", 75)]
    public void The_time_of_a_configuration_that_is_copied_in_counts(string configuration, int seconds)
    {
        var server = Server(Copied, ("nginx.conf", configuration))!;
        Assert.Equal(("nginx", TimeSpan.FromSeconds(seconds)), (server.Name, server.KeepAlive.Value));
        Assert.Equal([8080], server.Endpoints.Select(endpoint => endpoint.Port.Value));
        Assert.Equal("nginx.conf", server.KeepAlive.Place.File.Path);
    }

    [Theory]
    [InlineData("COPY site.conf /etc/nginx/conf.d/default.conf")]
    [InlineData("RUN rm /etc/nginx/conf.d/default.conf\nCOPY site.conf /etc/nginx/conf.d/site.conf")]
    public void A_site_that_replaces_the_shipped_one_has_the_shipped_time(string lines)
    {
        var server = Server("FROM nginx\n" + lines + "\n", ("site.conf", "server { listen 127.0.0.1:81 ssl; listen [::]:82; }"))!;
        Assert.Equal(TimeSpan.FromSeconds(65), server.KeepAlive.Value);
        Assert.Equal([(81, true, TransportProtocol.HTTPS), (82, false, TransportProtocol.HTTP)], server.Endpoints.Select(endpoint => (endpoint.Port.Value, endpoint.IsLoopback.Value, endpoint.Protocol.Value)));
    }

    [Fact]
    public void Sites_that_are_included_are_read_with_it()
    {
        var server = Server(
            "FROM nginx\nCOPY etc /etc/nginx\n",
            ("etc/nginx.conf", "events {}\nhttp { include mime.types; keepalive_timeout 30; include /etc/nginx/conf.d/*.conf; }"),
            ("etc/conf.d/a.conf", "server { listen 80; location / { include proxy_params; proxy_pass http://app; } }"))!;
        Assert.Equal(TimeSpan.FromSeconds(30), server.KeepAlive.Value);
    }

    [Theory]
    [InlineData("http { server { keepalive_timeout 5; } server { listen 81; } }")]
    [InlineData("http { server { location /slow { keepalive_timeout 5; } } }")]
    [InlineData("http { keepalive_timeout ${TIME}; server { listen 80; } }")]
    public void What_is_not_one_time_is_unknown(string configuration) => Assert.False(Server(Copied, ("nginx.conf", configuration))!.KeepAlive.IsKnown);

    [Theory]
    [InlineData(Copied, "http { include /etc/nginx/more/*.conf; server { listen 80; } }")]
    [InlineData(Copied, "http { server { listen 80; include tuning.conf; } }")]
    [InlineData(Copied, "http { server { listen 80; }")]
    [InlineData(Copied, "stream { server { listen 80; } }")]
    [InlineData(Copied + "RUN sed -i s/75/5/ /etc/nginx/nginx.conf\n", "http { server { listen 80; } }")]
    [InlineData("FROM nginx\nCOPY --from=build nginx.conf /etc/nginx/nginx.conf\n", "http { server { listen 80; } }")]
    [InlineData("FROM example.com/nginx\nCOPY nginx.conf /etc/nginx/nginx.conf\n", "http { server { listen 80; } }")]
    [InlineData(Copied + "COPY site.conf.template /etc/nginx/templates/\n", "http { server { listen 80; } }")]
    [InlineData(Copied + "CMD [\"./start.sh\"]\n", "http { server { listen 80; } }")]
    public void Silent_where_something_else_may_decide(string dockerfile, string configuration) => Assert.Null(Server(dockerfile, ("nginx.conf", configuration)));

    [Fact]
    public void A_volume_over_the_configuration_leaves_it_unknown() =>
        Assert.Null(BuiltServer.In(BuiltServer.Container("/etc/nginx"), Copied, ("nginx.conf", "http { server { listen 80; } }")));

    private static Server? Server(string dockerfile, params (string Path, string Text)[] files) => BuiltServer.Of(dockerfile, files);
}
