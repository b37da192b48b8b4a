using AlbLint.Model;

namespace AlbLint.Tests.Servers;

public sealed class PythonServerTests
{
    [Theory]
    [InlineData("gunicorn app:app", "...", "0 s")] // its image may have a gunicorn.conf.py
    [InlineData("gunicorn -b 0.0.0.0:80 app:app", "HTTP 80", "0 s")]
    [InlineData("gunicorn -b0.0.0.0:80 --keep-alive 75 app:app", "HTTP 80", "0 s")]
    [InlineData("gunicorn --bind=:80 -k gevent app:app", "HTTP 80", "2 s")]
    [InlineData("gunicorn --bind 0.0.0.0:80 --threads 4 app:app", "HTTP 80", "2 s")]
    [InlineData("gunicorn --bind 0.0.0.0:80 -k uvicorn.workers.UvicornWorker --keep-alive 75 app:app", "HTTP 80", "75 s")]
    [InlineData("gunicorn --bind 0.0.0.0:80 -k gthread -c conf.py app:app", "HTTP 80", "?")]
    [InlineData("gunicorn -c conf.py app:app", "...", "?")]
    [InlineData("gunicorn --bind unix:/run/app.sock app:app", "...", "0 s")]
    [InlineData("gunicorn --certfile a.pem --bind [::]:8443 app:app", "HTTPS 8443", "0 s")]
    [InlineData("python -m gunicorn --bind 0.0.0.0:80 app:app", "HTTP 80", "0 s")]
    [InlineData("exec poetry run gunicorn --bind 0.0.0.0:80 app:app", "HTTP 80", "0 s")]
    [InlineData("uvicorn main:app", "HTTP 8000 loopback", "5 s")]
    [InlineData("uvicorn main:app --host 0.0.0.0 --port 80", "HTTP 80", "5 s")]
    [InlineData("uvicorn main:app --host 0.0.0.0 --timeout-keep-alive 65", "HTTP 8000", "65 s")]
    [InlineData("uvicorn main:app --uds /run/app.sock", "...", "5 s")]
    [InlineData("fastapi run app/main.py", "HTTP 8000", "5 s")]
    [InlineData("fastapi run app/main.py --port 80 --proxy-headers", "HTTP 80", "5 s")]
    [InlineData("fastapi dev main.py", "HTTP 8000 loopback", "5 s")]
    [InlineData("hypercorn main:app", "HTTP 8000 loopback", "5 s")]
    [InlineData("hypercorn main:app -b [::]:80 --certfile a.pem --keyfile b.pem --insecure-bind 0.0.0.0:81", "HTTPS 80, HTTP 81", "5 s")]
    [InlineData("hypercorn main:app --bind 0.0.0.0:80 --keep-alive 65", "HTTP 80", "65 s")]
    [InlineData("python -m http.server 8080", "HTTP 8080", "0 s")]
    [InlineData("python3 -m http.server --bind 127.0.0.1", "HTTP 8000 loopback", "0 s")]
    public void The_command_says_where_and_how_long(string command, string endpoints, string keepAlive)
    {
        foreach (var words in new string[][] { command.Split(' '), ["sh", "-c", command], ["/bin/bash", "-lc", "cd /app && migrate; " + command] })
        {
            var server = Containers.Server(command: words[0] == "exec" ? ["sh", "-c", command] : words);
            Assert.Equal(endpoints, server.Endpoints());
            Assert.Equal(keepAlive, server.KeepAlive());
        }
    }

    [Theory]
    [InlineData("sh", "-c", "gunicorn -b 0.0.0.0:$PORT app:app")]
    [InlineData("sh", "-c", "export PORT=80; gunicorn app:app")]
    [InlineData("sh", "-c", "gunicorn app:app | tee log")]
    [InlineData("sh", "-c", "gunicorn 'app:app")]
    [InlineData("gunicorn app:app")]
    [InlineData("sh")]
    [InlineData("sh", "-c")]
    [InlineData("-b", "0.0.0.0:80")]
    public void A_command_that_is_not_understood_says_nothing(params string[] command) => Assert.Null(Containers.Server(command: command));

    [Theory]
    [InlineData("uvicorn main:app --timeout-keep-alive 0", false)]
    [InlineData("hypercorn main:app --keep-alive 0", false)]
    [InlineData("gunicorn -k gthread --keep-alive 0 app:app", true)]
    public void Of_a_server_that_keeps_nothing_only_one_that_says_so_cannot_race(string command, bool saysSo) =>
        Assert.Equal(saysSo, Containers.Server(command: command.Split(' '))!.KeepAlive.Is(TimeSpan.Zero));

    [Fact]
    public void Gunicorn_takes_PORT_on_every_address() => Assert.Equal("HTTP 9000", Containers.Server(command: ["gunicorn", "app:app"], environment: ["PORT=9000"]).Endpoints());

    [Fact]
    public void Gunicorn_s_own_variable_is_weaker_than_the_command()
    {
        var server = Containers.Server(command: ["gunicorn", "-k", "gevent", "--bind", "0.0.0.0:80", "app:app"], environment: ["GUNICORN_CMD_ARGS=--keep-alive 75 --worker-class sync"]);
        Assert.Equal("75 s", server.KeepAlive());
    }

    [Fact]
    public void An_environment_file_may_hold_the_address() => Assert.Equal("...", Containers.Server(command: ["gunicorn", "app:app"], isWholeEnvironment: false).Endpoints());

    [Theory]
    [InlineData("gunicorn --timeout 120 app:app", "120 s")]
    [InlineData("gunicorn app:app", "30 s")]
    [InlineData("gunicorn --timeout 0 app:app", null)]
    [InlineData("gunicorn --timeout 120 -k gevent app:app", null)]
    public void Only_the_sync_worker_s_timeout_ends_requests(string command, string? timeout)
    {
        var setting = Containers.Server(command: command.Split(' '))!.RequestTimeout;
        Assert.Equal(timeout, setting is null ? null : Wording.Of(setting.Value));
    }

    [Fact]
    public void Uvicorn_reads_its_options_from_the_environment_too()
    {
        var server = Containers.Server(command: ["uvicorn", "main:app"], environment: ["UVICORN_HOST=0.0.0.0", "UVICORN_PORT=80", "UVICORN_TIMEOUT_KEEP_ALIVE=70"]);
        Assert.Equal("HTTP 80", server.Endpoints());
        Assert.Equal("70 s", server.KeepAlive());
    }
}
