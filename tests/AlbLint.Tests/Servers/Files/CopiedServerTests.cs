using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.Tests.Servers.Files;

/// <summary>Servers of images whose Dockerfile copies the file that sets them up.</summary>
public sealed class CopiedServerTests
{
    private const string Python = "FROM python:3.13\nWORKDIR /app\nCOPY . .\n";
    private const string Node = "FROM node:22\nWORKDIR /app\nCOPY src ./src\n";

    [Theory]
    [InlineData(Node + "CMD [\"node\", \"src/server.js\"]", "src/server.js", "const s = http.createServer();\ns.keepAliveTimeout = 5000;", "Node", 5)]
    [InlineData(Node + "CMD node --enable-source-maps src/server.js", "src/server.js", "const s = http.createServer();\ns.keepAliveTimeout = 5000;", "Node", 5)]
    [InlineData(Python + "CMD [\"gunicorn\", \"-c\", \"gunicorn.conf.py\", \"app:app\"]", "gunicorn.conf.py", "worker_class = 'gthread'\nkeepalive = 5", "gunicorn", 5)]
    [InlineData("FROM ruby:3.4\nWORKDIR /app\nCOPY . .\nCMD [\"puma\"]", "config/puma.rb", "persistent_timeout 20", "Puma", 20)]
    [InlineData("FROM httpd:2.4\nCOPY httpd.conf /usr/local/apache2/conf/httpd.conf", "httpd.conf", "Listen 80\nKeepAliveTimeout 5", "Apache httpd", 5)]
    public void The_time_of_the_file_counts(string dockerfile, string path, string text, string name, int seconds)
    {
        var server = Server(dockerfile, path, text)!;
        Assert.Equal((name, TimeSpan.FromSeconds(seconds), path), (server.Name, server.KeepAlive.Value, server.KeepAlive.Place.File.Path));
    }

    [Theory]
    [InlineData(Python + "CMD [\"gunicorn\", \"-k\", \"gthread\", \"--keep-alive\", \"75\", \"-c\", \"gunicorn.conf.py\", \"app:app\"]")]
    public void The_command_line_beats_the_file(string dockerfile) => Assert.Equal(TimeSpan.FromSeconds(75), Server(dockerfile, "gunicorn.conf.py", "keepalive = 5")!.KeepAlive.Value);

    [Theory]
    [InlineData(Node + "CMD [\"node\", \"dist/server.js\"]")]
    [InlineData("FROM node:22\nWORKDIR /app\nCOPY --from=build /app/src ./src\nCMD [\"node\", \"src/server.js\"]")]
    [InlineData(Node + "RUN sed -i s/5/70/ src/server.js\nCMD [\"node\", \"src/server.js\"]")]
    [InlineData(Node + "CMD [\"npm\", \"start\"]")]
    public void Silent_where_another_file_may_run(string dockerfile) => Assert.Null(Server(dockerfile, "src/server.js", "const s = http.createServer();\ns.keepAliveTimeout = 5000;"));

    [Fact]
    public void Silent_where_a_volume_may_cover_the_file() => Assert.Null(Server(
        Node + "CMD [\"node\", \"src/server.js\"]", "src/server.js", "const s = http.createServer();\ns.keepAliveTimeout = 5000;", Setting.Written("/app", Nowhere)));

    private static readonly Place Nowhere = new(new SourceFile("stack.cs", ""), default);

    private static Server? Server(string dockerfile, string path, string text, params Setting<string>[] mounts) => ImageServer.Of(
        DockerfileReader.ReadImage(new SourceFile("Dockerfile", dockerfile))!,
        new Container
        {
            Place = Nowhere,
            Name = Setting.Written("web", Nowhere),
            Image = Setting.Unknown<string>("it is built", Nowhere),
            PortMappings = [],
            PortMappingsAreComplete = true,
            Environment = new Dictionary<string, Setting<string>>(),
            EnvironmentIsComplete = true,
            MountPaths = mounts,
            StopTimeout = Setting.Written(TimeSpan.FromSeconds(30), Nowhere),
        },
        wanted => wanted == path ? new SourceFile(path, text) : null,
        _ => []);
}
