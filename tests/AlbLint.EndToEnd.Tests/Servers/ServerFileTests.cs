using AlbLint.EndToEnd.Tests.Kestrel;
using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.EndToEnd.Tests.Servers;

/// <summary>Of each file the time that is read is one second, and others in it are an hour: the server that it sets up closes an idle connection soon.</summary>
public sealed class ServerFileTests
{
    [InstalledTheory("gunicorn")]
    [InlineData("gthread")]
    public Task Reads_what_gunicorn_does(string worker) => Closes("gunicorn -c FOLDER/gunicorn.conf.py app:app", "gunicorn.conf.py", $"""
        # how connections are kept
        bind = "127.0.0.1:PORT"
        worker_class = '{worker}'
        keepalive = 1
        """, ("app.py", "def app(environ, start):\n    start('200 OK', [('Content-Length', '2')])\n    return [b'ok']\n"));

    [InstalledTheory("apache2")]
    [InlineData("KeepAlive On\nKeepAliveTimeout 1")]
    [InlineData("KeepAliveTimeout 3600\nKeepAliveTimeout 1000ms")]
    public Task Reads_what_Apache_does(string lines) => Closes("apache2 -f FOLDER/httpd.conf -DFOREGROUND", "httpd.conf", $"""
        ServerRoot /usr/lib/apache2
        ServerName app
        LoadModule mpm_event_module modules/mod_mpm_event.so
        LoadModule authz_core_module modules/mod_authz_core.so
        LoadModule dir_module modules/mod_dir.so
        PidFile FOLDER/httpd.pid
        ErrorLog FOLDER/error.log
        User nobody
        DocumentRoot FOLDER
        Listen 127.0.0.1:PORT
        {lines}
        """, ("index.html", "ok"));

    [InstalledTheory("node")]
    [InlineData("const server = http.createServer((request, response) => response.end('ok'));\nserver.keepAliveTimeout = 1000;")]
    [InlineData("const server = http.createServer({ keepAliveTimeout: 1000 }, (request, response) => response.end('ok'));")]
    [InlineData("const server = http.createServer({ keepAliveTimeout: 1 * 1_000 }, (request, response) => response.end('ok'));")]
    public Task Reads_what_Node_does(string code) => Closes("node FOLDER/server.js", "server.js", $"""
        const http = require('http');
        {code}
        server.listen(PORT, '127.0.0.1');
        """);

    private static async Task Closes(string command, string name, string content, params (string Name, string Content)[] others)
    {
        using var server = await RealServer.Start(command, [.. others, (name, content)]);
        Assert.True(await Wire.ClosesWhenIdle(server.Port));

        var read = ServerFiles.Read(new SourceFile(name, server.WithPlace(content)))!;
        Assert.Equal(TimeSpan.FromSeconds(1), read.KeepAlive.Value);
        Assert.All(read.Endpoints, endpoint => Assert.Equal((server.Port, true), (endpoint.Port.Value, endpoint.IsLoopback.Value)));
    }
}
