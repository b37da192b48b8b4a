using AlbLint.EndToEnd.Tests.Kestrel;
using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.EndToEnd.Tests.Servers;

/// <summary>Of each file the time that is read is one second, and others in it are an hour: the server that it sets up closes an idle connection soon.</summary>
public sealed class ServerFileTests
{
    private const string Catalina = "/usr/share/tomcat10/bin/catalina.sh";

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

    [InstalledTheory(Catalina)]
    [InlineData("connectionTimeout='3600000' keepAliveTimeout='1000'")]
    [InlineData("connectionTimeout='1000' maxKeepAliveRequests='-1'")]
    [InlineData("keepAliveTimeout='${keep:-1000}'")]
    public Task Reads_what_Tomcat_does(string attributes) => Closes(
        $"env CATALINA_BASE=FOLDER CATALINA_HOME=/usr/share/tomcat10 {Catalina} run",
        "conf/server.xml",
        $"""
        <Server port="-1">
          <Service name="Catalina">
            <!-- <Connector port="PORT" keepAliveTimeout="3600000" /> -->
            <Connector address="127.0.0.1" port="PORT" {attributes} />
            <Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps" /></Engine>
          </Service>
        </Server>
        """,
        file => InImage("FROM tomcat:10.1\nCOPY conf/ conf/", file),
        ("conf/web.xml", """
        <web-app>
          <servlet><servlet-name>default</servlet-name><servlet-class>org.apache.catalina.servlets.DefaultServlet</servlet-class></servlet>
          <servlet-mapping><servlet-name>default</servlet-name><url-pattern>/</url-pattern></servlet-mapping>
          <welcome-file-list><welcome-file>index.html</welcome-file></welcome-file-list>
        </web-app>
        """),
        ("webapps/ROOT/index.html", "ok"));

    private static Task Closes(string command, string name, string content, params (string Name, string Content)[] others) => Closes(command, name, content, ServerFiles.Read, others);

    private static async Task Closes(string command, string name, string content, Func<SourceFile, Server?> read, params (string Name, string Content)[] others)
    {
        using var server = await RealServer.Start(command, [.. others, (name, content)]);
        Assert.True(await Wire.ClosesWhenIdle(server.Port));

        var known = read(new SourceFile(name, server.WithPlace(content)))!;
        Assert.Equal(TimeSpan.FromSeconds(1), known.KeepAlive.Value);
        Assert.All(known.Endpoints, endpoint => Assert.Equal((server.Port, true), (endpoint.Port.Value, endpoint.IsLoopback.Value)));
    }

    private static Server? InImage(string dockerfile, SourceFile file)
    {
        var nowhere = new Place(file, default);
        var container = new Container
        {
            Place = nowhere,
            Name = Setting.Written("web", nowhere),
            Image = Setting.Unknown<string>("it is built", nowhere),
            PortMappings = [],
            PortMappingsAreComplete = true,
            Environment = new Dictionary<string, Setting<string>>(),
            EnvironmentIsComplete = true,
            MountPaths = [],
            StopTimeout = Setting.Written(TimeSpan.FromSeconds(30), nowhere),
        };
        return ImageServer.Of(DockerfileReader.ReadImage(new SourceFile("Dockerfile", dockerfile))!, container, new BuildFiles(path => path == file.Path ? file : null, _ => [], _ => []));
    }
}
