using AlbLint.EndToEnd.Tests.Kestrel;
using AlbLint.EndToEnd.Tests.Servers;

namespace AlbLint.EndToEnd.Tests.Probe;

/// <summary>The keep-alive of real servers, as the probe measures it.</summary>
[Collection(nameof(MeasuredServers))]
public sealed class NginxTests
{
    private static readonly string[] Start = ["-e", "FOLDER/error.log", "-c", "FOLDER/server.conf"];

    [InstalledFact("nginx")]
    public async Task Closes_after_its_keepalive_timeout()
    {
        using var server = await Nginx("4");
        await Probing.AssertClosesAfter(4, server.Url, 8);
    }

    [InstalledFact("nginx")]
    public async Task Outlives_a_shorter_idle_timeout()
    {
        using var server = await Nginx("65");
        (await Probing.Of(server.Url, 2)).AssertOutlives("HTTP/1.1");
    }

    [InstalledFact("nginx")]
    public async Task Says_that_it_closes_when_keep_alive_is_off()
    {
        using var server = await Nginx("0");
        var probing = await Probing.Of(server.Url, 2);
        Assert.Equal(["info connection"], probing.Findings);
        Assert.Equal(0, probing.ExitCode);
    }

    private static Task<RealServer> Nginx(string keepAlive) => RealServer.StartDaemon(
        $$"""
        pid FOLDER/nginx.pid;
        error_log FOLDER/error.log;
        events { }
        http {
          access_log off;
          keepalive_timeout {{keepAlive}};
          server { listen 127.0.0.1:PORT; location / { return 200 "ok"; } }
        }
        """,
        "nginx", Start, [.. Start, "-s", "stop"]);
}

[Collection(nameof(MeasuredServers))]
public sealed class ApacheTests
{
    private static readonly string[] Command = ["-d", "/etc/apache2", "-f", "FOLDER/server.conf", "-k"];

    [InstalledFact("apache2")]
    public async Task Closes_after_its_built_in_5_s()
    {
        using var server = await RealServer.StartDaemon(
            """
            LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
            LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
            LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
            User www-data
            Group www-data
            ServerName localhost
            Listen 127.0.0.1:PORT
            PidFile FOLDER/apache.pid
            ErrorLog FOLDER/error.log
            DefaultRuntimeDir FOLDER
            Mutex pthread
            DocumentRoot FOLDER
            DirectoryIndex index.html
            """,
            "apache2", [.. Command, "start"], [.. Command, "stop"]);
        await Probing.AssertClosesAfter(5, server.Url, 8);
    }
}

[Collection(nameof(MeasuredServers))]
public sealed class NodeServerTests
{
    [InstalledFact("node")]
    public async Task Closes_after_the_5_s_that_are_built_in_up_to_version_25()
    {
        using var server = await RealServer.Start("node server.js", ("server.js", "require('http').createServer((request, response) => response.end('ok')).listen(PORT, '127.0.0.1');"));
        await Probing.AssertClosesAfter(5.5, server.Url, 9); // newer ones wait for a second more than they announce
    }
}

[Collection(nameof(MeasuredServers))]
public sealed class GunicornTests
{
    private static readonly (string, string) App = ("app.py", """
        def app(environ, start_response):
            start_response('200 OK', [('Content-Length', '2')])
            return [] if environ['REQUEST_METHOD'] == 'HEAD' else [b'ok']
        """);

    [InstalledFact("gunicorn")]
    public async Task Closes_after_its_built_in_2_s_with_threads()
    {
        using var server = await RealServer.Start("gunicorn -k gthread --threads 8 -b 127.0.0.1:PORT app:app", App);
        await Probing.AssertClosesAfter(2, server.Url, 5);
    }

    [InstalledFact("gunicorn")]
    public async Task Says_that_it_closes_after_each_answer_with_the_workers_that_are_built_in()
    {
        using var server = await RealServer.Start("gunicorn -b 127.0.0.1:PORT app:app", App);
        Assert.Equal(["info connection"], (await Probing.Of(server.Url, 2)).Findings);
    }
}

[Collection(nameof(MeasuredServers))]
public sealed class UvicornTests
{
    [InstalledFact("uvicorn")]
    public async Task Closes_after_its_built_in_5_s()
    {
        using var server = await RealServer.Start("uvicorn --lifespan off --port PORT app:app", ("app.py", """
            async def app(scope, receive, send):
                await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-length', b'2')]})
                await send({'type': 'http.response.body', 'body': b'' if scope['method'] == 'HEAD' else b'ok'})
            """));
        await Probing.AssertClosesAfter(5, server.Url, 8);
    }
}

[Collection(nameof(MeasuredServers))]
public sealed class KestrelProbeTests
{
    [Fact]
    public async Task Closes_after_its_KeepAliveTimeout()
    {
        await using var web = await RunningWeb.Start(Web("options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(3);"));
        await Probing.AssertClosesBetween(Earliest, Latest, Url(web), 8);
    }

    [Fact]
    public async Task Outlives_a_shorter_idle_timeout()
    {
        await using var web = await RunningWeb.Start(Web(""));
        (await Probing.Of(Url(web), 2)).AssertOutlives("HTTP/1.1");
    }

    [Fact]
    public async Task Fires_when_only_HTTP_2_is_spoken_to_HTTP_1()
    {
        await using var web = await RunningWeb.Start(Web(Http2));
        var probing = await Probing.Of(Url(web), 2);
        Assert.Equal(["error protocol ALB2005"], probing.Findings);
        Assert.Equal("HTTP/2", probing.Protocol);
    }

    [Fact]
    public async Task Fires_when_HTTP_2_is_wanted_of_plain_HTTP_1()
    {
        await using var web = await RunningWeb.Start(Web(""));
        Assert.Equal(["error protocol ALB2005"], (await Probing.Of(Url(web), 2, "--protocol-version", "http2")).Findings);
    }

    [Fact]
    public async Task Outlives_a_shorter_idle_timeout_in_HTTP_2()
    {
        await using var web = await RunningWeb.Start(Web(Http2));
        (await Probing.Of(Url(web), 2, "--protocol-version", "http2")).AssertOutlives("HTTP/2");
    }

    [Fact]
    public async Task Closes_after_its_KeepAliveTimeout_in_HTTP_2()
    {
        await using var web = await RunningWeb.Start(Web(Http2 + "options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(3);"));
        await Probing.AssertClosesBetween(Earliest, Latest, Url(web), 8, "HTTP/2", "warning", "--protocol-version", "http2");
    }

    [Fact]
    public async Task A_gRPC_health_check_takes_the_status_of_the_call()
    {
        await using var web = await RunningWeb.Start(Web(Http2, """app.MapPost("/AWS.ALB/healthcheck", (HttpContext context) => { context.Response.ContentType = "application/grpc"; context.Response.Headers["grpc-status"] = "12"; });"""));
        (await Probing.Of(Url(web), 2, "--protocol-version", "grpc")).AssertOutlives("HTTP/2");
        Assert.Equal(["warning health-check"], (await Probing.Of(Url(web), 2, "--protocol-version", "grpc", "--matcher", "0")).Findings);
    }

    // Kestrel adds a second to each timeout, counts from its last look at the time, and looks once a second: it closes a connection at the
    // timeout at the earliest, and two seconds later at the latest. See
    // https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Servers/Kestrel/Core/src/Internal/Infrastructure/TimeoutControl.cs
    private const double Earliest = 3 - 0.5, Latest = 3 + 2 + 0.5; // the probe's clock starts a little later or earlier

    private const string Http2 = "options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2);";

    private static string Url(RunningWeb web) => $"http://127.0.0.1:{web.Program.Ports.First}/";

    private static WebProgram Web(string options, string routes = "") => new($$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => { {{options}} });
        var app = builder.Build();
        {{routes}}
        app.MapMethods("/", ["GET", "HEAD"], () => "ok");
        app.Run("http://127.0.0.1:PORT1");
        """);
}
