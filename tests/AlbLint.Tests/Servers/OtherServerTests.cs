using AlbLint.Servers;
using AlbLint.Servers.Spring;
using AlbLint.Text;

namespace AlbLint.Tests.Servers;

public sealed class OtherServerTests
{
    [Theory]
    [InlineData("next start", "HTTP 3000", "?")]
    [InlineData("npx next start -p 8080 -H 127.0.0.1", "HTTP 8080 loopback", "?")]
    [InlineData("node node_modules/next/dist/bin/next start --keepAliveTimeout 70000", "HTTP 3000", "70 s")]
    [InlineData("next start --keepAliveTimeout 0", "HTTP 3000", "?")] // as if it were left out
    [InlineData("puma -p 80", "HTTP 80", "?")]
    [InlineData("bundle exec puma -b tcp://127.0.0.1:3000 -C config/puma.rb", "HTTP 3000 loopback", "?")]
    [InlineData("bundle exec puma -C config/puma.rb", "...", "?")]
    [InlineData("bundle exec rails server -b 0.0.0.0 -p 3000", "HTTP 3000", "?")]
    [InlineData("bundle exec rails server -b 0.0.0.0", "...", "?")]
    public void The_command_says_where_and_how_long(string command, string endpoints, string keepAlive)
    {
        var server = Containers.Server(command: command.Split(' '));
        Assert.Equal(endpoints, server.Endpoints());
        Assert.Equal(keepAlive, server.KeepAlive());
    }

    [Theory]
    [InlineData("node:20-slim", "5 s")]
    [InlineData("node:26", "?")]
    [InlineData("node", "?")]
    [InlineData("acme/node:20", "?")]
    public void Next_has_the_keep_alive_of_its_Node_version(string image, string keepAlive) => Assert.Equal(keepAlive, Containers.Server(image, ["next", "start"]).KeepAlive());

    [Fact]
    public void Standalone_Next_takes_milliseconds_from_the_environment()
    {
        var server = Containers.Server(environment: ["NEXT_TELEMETRY_DISABLED=1", "KEEP_ALIVE_TIMEOUT=65000", "PORT=8080", "HOSTNAME=localhost"]);
        Assert.Equal("HTTP 8080 loopback", server.Endpoints());
        Assert.Equal("65 s", server.KeepAlive());
    }

    [Fact]
    public void KEEP_ALIVE_TIMEOUT_alone_may_be_anybody_s() => Assert.Null(Containers.Server(environment: ["KEEP_ALIVE_TIMEOUT=65"]));

    [Theory]
    [InlineData("5000", "5 s")]
    [InlineData("65", "no server")]
    public void KEEP_ALIVE_TIMEOUT_of_a_server_js_counts_when_it_can_only_be_milliseconds(string value, string keepAlive) =>
        Assert.Equal(keepAlive, Containers.Server("node:22", ["node", "server.js"], environment: ["KEEP_ALIVE_TIMEOUT=" + value]).KeepAlive());

    [Theory]
    [InlineData("node", "server.js")]
    [InlineData("npm", "start")]
    public void A_Node_program_of_one_s_own_may_set_anything(params string[] command) => Assert.Null(Containers.Server("node:20", command));

    [Fact]
    public void Puma_7_takes_its_keep_alive_from_the_environment() => Assert.Equal("75 s", Containers.Server(command: ["puma"], environment: ["PUMA_PERSISTENT_TIMEOUT=75"]).KeepAlive());

    [Theory]
    [InlineData("HTTP 8081", "?", "SPRING_PROFILES_ACTIVE=prod", "SERVER_PORT=8081")]
    [InlineData("HTTP 8081 loopback", "?", "SPRING_PROFILES_ACTIVE=prod", "SERVER_PORT=8081", "SERVER_ADDRESS=127.0.0.1")]
    [InlineData("? 8443", "?", "SPRING_PROFILES_ACTIVE=prod", "SERVER_PORT=8443", "SERVER_SSL_ENABLED=true")]
    [InlineData("HTTP 8081, ...", "?", "SPRING_PROFILES_ACTIVE=prod", "SERVER_PORT=8081", "MANAGEMENT_SERVER_PORT=9000")]
    [InlineData("...", "75 s", "SERVER_TOMCAT_KEEP_ALIVE_TIMEOUT=75s")]
    [InlineData("...", "20 s", "SERVER_TOMCAT_CONNECTION_TIMEOUT=20000")]
    [InlineData("...", "20 s", "SERVER_TOMCAT_CONNECTION_TIMEOUT=PT20S")]
    [InlineData("HTTP 80", "60 s", "SERVER_TOMCAT_MAX_THREADS=50", "SERVER_PORT=80")]
    [InlineData("...", "30 s", "SERVER_JETTY_CONNECTION_IDLE_TIMEOUT=30s")]
    public void Spring_is_read_where_the_environment_shows_it(string endpoints, string keepAlive, params string[] environment)
    {
        var server = Containers.Server(environment: environment);
        Assert.Equal(endpoints, server.Endpoints());
        Assert.Equal(keepAlive, server.KeepAlive());
    }

    [Theory]
    [InlineData("SERVER_PORT=8081")]
    [InlineData("SPRING_PROFILES_ACTIVE=prod")]
    [InlineData("SPRING_PROFILES_ACTIVE=prod", "SERVER_PORT=8081", "JAVA_TOOL_OPTIONS=-Dserver.port=80")]
    [InlineData("SPRING_APPLICATION_JSON={}", "SERVER_PORT=8081")]
    public void Spring_is_not_read_where_something_else_may_decide(params string[] environment) => Assert.Null(Containers.Server(environment: environment));

    [Theory]
    [InlineData("-1", "never")]
    [InlineData("2m", "00:02:00")]
    [InlineData("1500", "00:00:01.5000000")]
    [InlineData("soon", null)]
    [InlineData("P", null)]
    public void Spring_durations(string text, string? expected)
    {
        var duration = SpringDuration.Parse(text);
        Assert.Equal(expected, duration == Model.Server.KeepAliveForever ? "never" : duration?.ToString());
    }

    [Theory]
    [InlineData("? 8080", "180 s", "--entryPoints.web.address=:8080")]
    [InlineData("HTTPS 8443", "75 s", "--entrypoints.web.address=:8443", "--entrypoints.web.http.tls=true", "--entrypoints.web.transport.respondingTimeouts.idleTimeout=75s")]
    public void Traefik_is_read_from_its_flags(string endpoints, string keepAlive, params string[] command)
    {
        var server = Containers.Server("traefik:v3.1", command);
        Assert.Equal(endpoints, server.Endpoints());
        Assert.Equal(keepAlive, server.KeepAlive());
    }

    [Theory]
    [InlineData("httpd", "HTTP 80, ...", "5 s")]
    [InlineData("apache2", "HTTP 80, ...", "5 s")]
    [InlineData("nginx", "HTTP 80, ...", "?")]
    [InlineData("php", "no server", "no server")]
    public void Installed_packages_start_with_their_shipped_configuration(string package, string endpoints, string keepAlive)
    {
        var server = KnownServers.Installed(package, new Place(new SourceFile("template.yaml", "x"), default));
        Assert.Equal(endpoints, server.Endpoints());
        Assert.Equal(keepAlive, server.KeepAlive());
    }
}
