using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Servers.Files;

/// <summary>Hypercorn by the file that its command names.</summary>
public sealed class HypercornFileTests
{
    [Theory]
    [InlineData("bind = \"0.0.0.0:80\"\nkeep_alive_timeout = 75\n", "HTTP 80", "75 s")]
    [InlineData("# server\r\nbind = ['0.0.0.0:80', '127.0.0.1:81'] # two\r\nkeep_alive_timeout=1.5", "HTTP 80, HTTP 81 loopback", "1.5 s")]
    [InlineData("bind = [\n  \"0.0.0.0:80\", # outside\n]\nworkers = 4\nuse_reloader = false\n", "HTTP 80", "5 s")]
    [InlineData("workers = 4\n", "HTTP 8000 loopback", "5 s")]
    [InlineData("workers = 4\n[other]\nkeep_alive_timeout = 75\nbind = '0.0.0.0:80'\n", "HTTP 8000 loopback", "5 s")]
    [InlineData("bind = '0.0.0.0'\ncertfile = 'cert.pem'\nkeyfile = 'key.pem'\ninsecure_bind = '0.0.0.0:80'", "HTTPS 8000, HTTP 80", "5 s")]
    [InlineData("bind = '0.0.0.0:80'\ncertfile = 'cert.pem'\ninsecure_bind = '0.0.0.0:81'", "HTTP 80", "5 s")]
    [InlineData("bind = ['unix:/run/app.sock', '0.0.0.0:80']", "HTTP 80, ...", "5 s")]
    public void A_TOML_file_says_where_and_how_long(string toml, string endpoints, string keepAlive) => Assert.Equal((endpoints, keepAlive), Described("-c hypercorn.toml", ("hypercorn.toml", toml)));

    [Theory]
    [InlineData("--config file:conf.py", "conf.py")]
    [InlineData("-c python:conf", "conf.py")]
    [InlineData("-c python:app.conf", "app/conf.py")]
    public void So_does_a_Python_file(string option, string path) =>
        Assert.Equal(("HTTP 80", "75 s"), Described(option, (path, "import os\nbind = ['0.0.0.0:80']\nkeep_alive_timeout = 75 # seconds\n")));

    [Theory]
    [InlineData("--config conf/h.toml", "conf/h.toml", "keep_alive_timeout = [|2|]\nbind = [|\"0.0.0.0:80\"|]\n")]
    [InlineData("--config=file:h.py", "h.py", "keep_alive_timeout = [|2|]\nbind = [ [|\"0.0.0.0:80\"|] ]\n")]
    public void Places_are_those_of_the_values(string option, string path, string marked)
    {
        var text = MarkedText.Parse(marked);
        var server = Server(option, (path, text.Text))!;
        Assert.Equal(marked, MarkedText.Mark(text.Text, [server.KeepAlive.Place.Range, server.Endpoints[0].Place.Range]));
        Assert.Equal((path, "write keep_alive_timeout = {0}"), (server.KeepAlive.Place.File.Path, server.RaiseKeepAlive));
    }

    [Theory]
    [InlineData("-c hypercorn.toml --keep-alive 2 -b 0.0.0.0:80", "HTTP 80", "2 s")]
    [InlineData("--keep-alive 2 -c hypercorn.toml", "HTTP 81", "2 s")]
    [InlineData("-b 0.0.0.0:80 -c hypercorn.toml", "HTTP 80", "75 s")]
    [InlineData("-c hypercorn.toml --certfile cert.pem --keyfile key.pem", "HTTPS 81", "75 s")]
    [InlineData("", "HTTP 8000 loopback", "5 s")] // it is not read by itself
    public void The_command_line_beats_the_file(string options, string endpoints, string keepAlive) =>
        Assert.Equal((endpoints, keepAlive), Described(options, ("hypercorn.toml", "bind = '0.0.0.0:81'\nkeep_alive_timeout = 75")));

    [Theory]
    [InlineData("bind = '0.0.0.0:80'\nkeep_alive_timeout = '75'")]
    [InlineData("bind = '0.0.0.0:80'\nkeep_alive_timeout = [75]\nkeep_alive_timeout.x = 1")]
    [InlineData("bind = '0.0.0.0:80'\nkeep_alive_timeout = 1_000")]
    [InlineData("bind = '0.0.0.0:80'\nkeep_alive_timeout = 75\nread_timeout = 2")]
    public void Silent_where_a_time_is_none_or_another_one_counts(string toml) => Assert.Equal("?", Described("-c hypercorn.toml", ("hypercorn.toml", toml)).KeepAlive);

    [Theory]
    [InlineData("keep_alive_timeout = 75\nkeep_alive_timeout = 2")] // not TOML
    [InlineData("keep_alive_timeout = 75 2")]
    [InlineData("keep_alive_timeout")]
    [InlineData("= 75")]
    [InlineData("\"keep_alive_timeout\" = 75")]
    [InlineData("keep_alive_timeout = 75\ndescription = \"\"\"\nbind = '0.0.0.0:80'\n\"\"\"")]
    [InlineData("keep_alive_timeout = 75\nroot_path = \"a\\u0041\"")]
    [InlineData("keep_alive_timeout = 75\nlogconfig_dict = { version = 1 }")]
    [InlineData("keep_alive_timeout = 75\nbind = [['0.0.0.0:80']]")]
    [InlineData("keep_alive_timeout = 75\nbind = ['0.0.0.0:80'")]
    [InlineData("keep_alive_timeout = 75\nbind = '0.0.0.0:80")]
    [InlineData("keep_alive_timeout = 75\nbind = ")]
    public void Silent_where_a_TOML_file_is_broken_or_of_another_form(string toml) => Assert.Equal(("...", "?"), Described("-c hypercorn.toml", ("hypercorn.toml", toml)));

    [Theory]
    [InlineData("from base import *")]
    [InlineData("if prod:\n    keep_alive_timeout = 75\n    bind = '0.0.0.0:80'")]
    [InlineData("keep_alive_timeout = int(os.environ['KEEP'])\nbind = f'0.0.0.0:{port}'")]
    public void Silent_where_a_Python_file_computes(string python) => Assert.Equal(("...", "?"), Described("-c file:conf.py", ("conf.py", python)));

    [Theory]
    [InlineData("-c other.toml")]
    [InlineData("-c /etc/hypercorn.toml")]
    [InlineData("-c python:hypercorn")]
    public void Silent_where_the_file_is_not_at_hand(string option) => Assert.Equal(("...", "?"), Described(option, ("hypercorn.toml", "keep_alive_timeout = 75")));

    [Fact]
    public void A_certificate_of_a_file_that_is_not_at_hand_may_count() =>
        Assert.Equal(("? 80, ...", "5 s"), Described("-c other.toml -b 0.0.0.0:80 --keep-alive 5", ("hypercorn.toml", "")));

    [Fact]
    public void Half_a_file_makes_nothing_throw()
    {
        const string Text = "bind = [\n  \"0.0.0.0:80\", # x\n  'b',\n]\ncertfile = \"a\"\n# y\n[t]\n";
        for (var start = 0; start < Text.Length; start++)
        {
            foreach (var text in new[] { Text[start..], Text[..start], Text.Remove(start, 1) })
            {
                Described("-c hypercorn.toml", ("hypercorn.toml", text));
                Described("-c file:conf.py", ("conf.py", text));
            }
        }
    }

    private static (string Endpoints, string KeepAlive) Described(string options, (string Path, string Text) file) => Server(options, file) is var server ? (server.Endpoints(), server.KeepAlive()) : default;

    private static Server? Server(string options, (string Path, string Text) file) =>
        BuiltServer.Of("FROM python:3.13\nWORKDIR /app\nCOPY . .\nCMD hypercorn " + options + " app:app", file);
}
