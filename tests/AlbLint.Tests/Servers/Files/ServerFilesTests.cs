using AlbLint.Model;
using AlbLint.Servers.Files;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.Servers.Files;

/// <summary>What the files of servers say: keep-alive in seconds and addresses, with the place of each.</summary>
public sealed class ServerFilesTests
{
    [Theory]
    [InlineData("httpd.conf", "ServerRoot /etc/httpd\nInclude conf.modules.d/*.conf\nListen [|80|]\nKeepAlive On\nKeepAliveTimeout [|30|]", "30 s on 80 ?")]
    [InlineData("httpd.conf", "Listen [|127.0.0.1:8443 https|]\nKeepAliveTimeout [|1500ms|]", "1.5 s on loopback 8443 HTTPS")]
    [InlineData("httpd.conf", "ServerRoot /etc/httpd\nKeepAlive [|Off|]", "0 s")]
    [InlineData("gunicorn.conf.py", "worker_class = 'gthread'\nkeepalive = [|75|]  # seconds\nbind = [|\"0.0.0.0:8000\"|]", "75 s on 8000 HTTP")]
    [InlineData("gunicorn.conf.py", "worker_class: str = 'uvicorn.workers.UvicornWorker'\nkeepalive: int = [|5|]\nbind = [|'127.0.0.1:80'|]", "5 s on loopback 80 HTTP")]
    [InlineData("gunicorn.conf.py", "worker_class = 'gthread'\nkeepalive = [|5|]\nbind = [ [|'0.0.0.0:80'|], [|'[::1]:81'|] ]", "5 s on 80 HTTP, loopback 81 HTTP")]
    [InlineData("puma.rb", "persistent_timeout 20\nenable_keep_alives [|false|]", "0 s")]
    [InlineData("puma.rb", "persistent_timeout [|20|]\nenable_keep_alives true", "20 s")]
    [InlineData("puma.rb", "persistent_timeout [|20|]\nport [|3000|]", "20 s on 3000 HTTP")]
    [InlineData("puma.rb", "persistent_timeout([|20|]) # short\nbind [|\"tcp://127.0.0.1:3000\"|]", "20 s on loopback 3000 HTTP")]
    [InlineData("server.js", "const server = http.createServer(app);\nserver.keepAliveTimeout = [|65 * 1000|];\nserver.listen([|3000|]);", "65 s on 3000 ?")]
    [InlineData("main.ts", "async function start() {\n  const server = await app.listen(port);\n  server.keepAliveTimeout = [|5_000|];\n}", "5 s")]
    [InlineData("main.ts", "const app = await NestFactory.create(Module);\napp.getHttpServer().keepAliveTimeout = [|5000|]\n", "5 s")]
    [InlineData("app.js", "const app = Fastify({ logger: true, keepAliveTimeout: [|30000|] })", "30 s")]
    public void A_file_says_how_long_connections_are_kept_and_where_it_listens(string name, string marked, string expected)
    {
        var text = MarkedText.Parse(marked);
        var server = Read(name, text.Text)!;
        var found = server.Endpoints.Select(endpoint => endpoint.Place.Range).Append(server.KeepAlive.Place.Range).Distinct();

        Assert.Equal(expected, Describe(server));
        Assert.Equal(marked, MarkedText.Mark(text.Text, found));
    }

    [Theory]
    [InlineData("httpd.conf", "ServerRoot /etc/httpd", 5)]
    [InlineData("gunicorn.conf.py", "worker_class = 'gthread'", 2)]
    public void What_a_file_leaves_out_has_the_servers_default(string name, string text, int seconds)
    {
        var keepAlive = Read(name, text)!.KeepAlive;
        Assert.True(keepAlive.IsBuiltIn);
        Assert.Equal(seconds, keepAlive.Value.TotalSeconds);
    }

    [Theory]
    [InlineData("httpd.conf", "Listen 80\nKeepAliveTimeout 5\nInclude conf.d/*.conf")]
    [InlineData("httpd.conf", "Listen 80\nKeepAliveTimeout 70\n<VirtualHost *:80>\nKeepAliveTimeout 5\n</VirtualHost>")]
    [InlineData("httpd.conf", "Listen 80\nServerName x")]
    [InlineData("gunicorn.conf.py", "keepalive = 5")]
    [InlineData("gunicorn.conf.py", "worker_class = 'sync'\nkeepalive = 5")]
    [InlineData("gunicorn.conf.py", "worker_class = 'gthread'\nkeepalive = int(os.environ['KEEP'])")]
    [InlineData("gunicorn.conf.py", "worker_class = 'gthread'\nkeepalive = 5\nif debug:\n    keepalive = 70")]
    [InlineData("puma.rb", "port 3000")]
    [InlineData("puma.rb", "persistent_timeout ENV.fetch('KEEP', 20)")]
    [InlineData("puma.rb", "persistent_timeout 20 if production")]
    [InlineData("puma.rb", "persistent_timeout 20\nenable_keep_alives(false) if respond_to?(:enable_keep_alives)")]
    [InlineData("gunicorn.conf.py", "from base import *\nworker_class = 'gthread'")]
    [InlineData("puma.rb", "if production\n  persistent_timeout 20\nend")]
    [InlineData("server.js", "const server = http.createServer(app);\nserver.keepAliveTimeout = config.keepAlive;")]
    [InlineData("server.js", "const server = http.createServer(app);\nif (local) server.keepAliveTimeout = 5;")]
    [InlineData("server.js", "const server = http.createServer(app);\nif (local) {\n  server.keepAliveTimeout = 5;\n}")]
    public void What_another_file_or_a_condition_may_decide_is_unknown(string name, string text) => Assert.False(Read(name, text)!.KeepAlive.IsKnown);

    [Theory]
    [InlineData("httpd.conf", "LogLevel warn")]
    [InlineData("gunicorn.conf.py", "\"\"\"\nkeepalive = 5\n\"\"\"")]
    [InlineData("puma.rb", "# persistent_timeout 20")]
    [InlineData("client.js", "const agent = new Agent({ keepAliveTimeout: 10 });")]
    [InlineData("client.js", "client.keepAliveTimeout = 10;")]
    [InlineData("server.js", "const server = createServer();\n// server.keepAliveTimeout = 5000;\nlet s = 'server.keepAliveTimeout = 1';")]
    [InlineData("main.go", "keepalive_timeout 5;")]
    public void What_sets_no_server_up_is_none(string name, string text) => Assert.Null(Read(name, text));

    [Theory]
    [InlineData("httpd.conf", "Listen 80 https\n<VirtualHost *:80>\nKeepAlive \"On\"\n</VirtualHost>\nKeepAliveTimeout 5ms\nInclude x")]
    [InlineData("gunicorn.conf.py", "worker_class: str = 'gthread' # x\nkeepalive = 5\n'''\nbind = \"a:1\"\n'''\nbind = 'a:80'")]
    [InlineData("puma.rb", "persistent_timeout(20)\nport 3000, '::'\nbind \"tcp://[::]:3000\" if x # y")]
    [InlineData("server.js", "const s = http.createServer({ keepAliveTimeout: 5_000 * 2, x: `a${'b'}` }); /* c */ // d\nif (a) { s.keepAliveTimeout = 1; } else { s.listen(80); }")]
    public void Half_a_file_makes_nothing_throw(string name, string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            Read(name, text[start..]);
            Read(name, text[..start]);
            Read(name, text.Remove(start, 1));
        }
    }

    private static Server? Read(string name, string text) => ServerFiles.Read(new SourceFile(name, text));

    private static string Describe(Server server) =>
        $"{server.KeepAlive}" + (server.Endpoints.Count == 0 ? "" : " on " + string.Join(", ", server.Endpoints.Select(endpoint =>
            $"{(endpoint.IsLoopback.Is(true) ? "loopback " : "")}{endpoint.Port} {(endpoint.Protocol.IsKnown ? endpoint.Protocol : "?")}")));
}
