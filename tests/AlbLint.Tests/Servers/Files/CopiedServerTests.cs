using AlbLint.Model;
using AlbLint.Tests.Kit;

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
    [InlineData("CMD puma", "config/puma.rb")]
    [InlineData("CMD [\"bundle\", \"exec\", \"puma\", \"-C\", \"config/puma/production.rb\"]", "config/puma/production.rb")]
    [InlineData("ENV RAILS_ENV=production\nCMD bin/rails server", "config/puma/production.rb")]
    [InlineData("ENV RACK_ENV=production RAILS_ENV=test\nCMD puma", "config/puma/production.rb")]
    [InlineData("ENV RAILS_ENV=production\nCMD puma -e test", "config/puma.rb")]
    public void Puma_reads_the_file_of_its_environment_first(string command, string path)
    {
        var keepAlive = BuiltServer.Of(
            "FROM ruby:3.4\nWORKDIR /app\nCOPY . .\n" + (command.StartsWith("ENV", StringComparison.Ordinal) ? command : "ENV RACK_ENV=test\n" + command),
            ("config/puma.rb", "persistent_timeout 20"),
            ("config/puma/production.rb", "persistent_timeout 30"))!.KeepAlive;
        Assert.Equal(path, keepAlive.Place.File.Path);
    }

    [Theory]
    [InlineData("CMD puma")] // in which environment is not said
    [InlineData("CMD puma -C one.rb -C config/puma.rb")]
    [InlineData("CMD puma -C -")]
    public void Silent_where_Puma_may_read_another_file(string command) => Assert.False(
        BuiltServer.Of("FROM ruby:3.4\nWORKDIR /app\nCOPY . .\n" + command, ("config/puma.rb", "persistent_timeout 20"), ("config/puma/production.rb", "persistent_timeout 30"))!.KeepAlive.IsKnown);

    [Theory]
    [InlineData("persistent_timeout 20", 20)]
    [InlineData("persistent_timeout ENV.fetch('PUMA_PERSISTENT_TIMEOUT', 20)", 75)]
    public void What_Puma_s_file_sets_beats_the_environment(string text, int seconds) =>
        Assert.Equal(seconds, Server("FROM ruby:3.4\nWORKDIR /app\nCOPY . .\nENV PUMA_PERSISTENT_TIMEOUT=75\nCMD puma", "config/puma.rb", text)!.KeepAlive.Value.TotalSeconds);

    [Fact]
    public void An_address_of_the_file_counts_beside_a_time_of_the_command_line() => Assert.Equal(
        80, Server(Python + "CMD gunicorn -c gunicorn.conf.py -k gthread --keep-alive 75 app:app", "gunicorn.conf.py", "bind = ['0.0.0.0:80']")!.Endpoints[0].Port.Value);

    [Theory]
    [InlineData("file:conf/prod.py", "conf/prod.py")]
    [InlineData("python:conf.prod", "conf/prod.py")]
    [InlineData("conf/prod.py", "conf/prod.py")]
    public void Gunicorn_reads_whatever_file_is_named(string option, string path) =>
        Assert.Equal(5, Server(Python + $"CMD gunicorn -c {option} app:app", path, "worker_class = 'gthread'\nkeepalive = 5")!.KeepAlive.Value.TotalSeconds);

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
    public void Silent_where_a_volume_may_cover_the_file() => Assert.Null(BuiltServer.In(
        BuiltServer.Container("/app"), Node + "CMD [\"node\", \"src/server.js\"]", ("src/server.js", "const s = http.createServer();\ns.keepAliveTimeout = 5000;")));

    [Theory]
    [InlineData("CMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("CMD gunicorn app:app")]
    [InlineData("CMD [\"python\", \"-m\", \"gunicorn\", \"--chdir\", \"src\", \"app:app\"]")]
    public void Gunicorn_reads_its_usual_file_in_the_working_directory_by_itself(string command)
    {
        var server = Server(Python + command, "gunicorn.conf.py", "worker_class = 'gthread'\nkeepalive = 5\nbind = '0.0.0.0:8000'")!;
        Assert.Equal((TimeSpan.FromSeconds(5), "gunicorn.conf.py"), (server.KeepAlive.Value, server.KeepAlive.Place.File.Path));
        Assert.Equal("gunicorn.conf.py", Assert.Single(server.Endpoints).Place.File.Path);
    }

    [Theory]
    [InlineData("FROM python:3.13\nWORKDIR /app\nCOPY app.py .\nCMD [\"gunicorn\", \"app:app\"]")] // not in the image
    [InlineData("FROM python:3.13\nWORKDIR /srv\nCOPY . /app/\nCMD [\"gunicorn\", \"app:app\"]")] // elsewhere
    [InlineData(Python + "ENV GUNICORN_CMD_ARGS=\"-c other.py\"\nCMD [\"gunicorn\", \"app:app\"]")]
    public void Silent_where_gunicorn_does_not_read_it(string dockerfile) =>
        Assert.NotEqual("gunicorn.conf.py", Server(dockerfile, "gunicorn.conf.py", "worker_class = 'gthread'\nkeepalive = 5")!.KeepAlive.Place.File.Path);

    [Fact]
    public void Without_a_file_it_listens_on_loopback() => Assert.True(Server("FROM python:3.13\nWORKDIR /app\nCOPY app.py .\nCMD gunicorn app:app", "app.py", "")!.Endpoints[0].IsLoopback.Value);

    [Fact]
    public void Silent_where_another_stage_may_have_the_usual_file() => Assert.False(Server(
        "FROM python:3.13 AS build\nCOPY . /app\nFROM python:3.13\nWORKDIR /app\nCOPY --from=build /app .\nCMD [\"gunicorn\", \"app:app\"]", "x.py", "")!.KeepAlive.IsKnown);

    [Theory]
    [InlineData("CMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8080\"]", 5, 8080)]
    [InlineData("ENV UVICORN_TIMEOUT_KEEP_ALIVE=75\nENTRYPOINT [\"uvicorn\"]\nCMD [\"app.main:app\", \"--port\", \"8080\"]", 75, 8080)]
    [InlineData("CMD fastapi run app/main.py --port 8080", 5, 8080)]
    [InlineData("CMD [\"hypercorn\", \"app.main:app\", \"--bind\", \"0.0.0.0:8080\", \"--keep-alive\", \"75\"]", 75, 8080)]
    public void What_an_image_starts_says_where_and_how_long(string command, int seconds, int port)
    {
        var server = BuiltServer.Of(Python + command, ("app/main.py", ""))!;
        Assert.Equal((TimeSpan.FromSeconds(seconds), port), (server.KeepAlive.Value, server.Endpoints[0].Port.Value));
    }

    private static Server? Server(string dockerfile, string path, string text) => BuiltServer.Of(dockerfile, (path, text));
}
