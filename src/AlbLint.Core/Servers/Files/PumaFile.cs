using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>Puma by config/puma.rb, whose lines at the left edge certainly run: https://github.com/puma/puma/blob/main/lib/puma/dsl.rb</summary>
internal static class PumaFile
{
    private static readonly string[] Known = ["persistent_timeout", "port", "bind", "workers", "threads", "enable_keep_alives"];

    public static Server? Read(SourceFile file)
    {
        var statements = Statements(file).ToList();
        if (statements.Count == 0)
        {
            return null;
        }

        var timeout = Statement.Last(statements, "persistent_timeout");
        var listens = statements.Where(statement => statement.Name is "port" or "bind").ToList();
        var addresses = listens.Select(listen => listen.IsCertain ? Address(listen) : null).ToList();
        return new Server
        {
            Name = "Puma",
            Place = statements[0].Place,
            Endpoints = [.. addresses.Zip(listens, (address, listen) => (address, listen)).Where(pair => pair.address is not null).Select(pair => Listening.At(
                Setting.Written(pair.address!, pair.listen.Place), 9292, Setting.Written(TransportProtocol.HTTP, pair.listen.Place), Setting.Written(HttpVersions.Http1, pair.listen.Place)))],
            EndpointsAreComplete = false,
            KeepAlive = Statement.Last(statements, "enable_keep_alives") is { } isOn && !isOn.Is("true") ? isOn.Is("false") ? isOn.Select(_ => TimeSpan.Zero) : Setting.Unknown<TimeSpan>("enable_keep_alives decides", isOn.Place)
                : timeout is null
                ? Setting.Unknown<TimeSpan>("Puma's version decides: 20 s up to Puma 6, 65 s from Puma 7", statements[0].Place)
                : Listening.Convert(timeout, Listening.Seconds, "a number of seconds"),
            RaiseKeepAlive = "write persistent_timeout {0}",
        };
    }

    /// <summary>The second argument of <c>port</c> is a host; a bind to TLS or a socket is no plain address.</summary>
    private static BindAddress? Address(Statement listen)
    {
        var words = listen.Value.Split(',').Select(word => word.Trim()).ToList();
        if (listen.Name == "bind")
        {
            return PythonAssignments.Text(words[0]) is { } text && text.StartsWith("tcp://", StringComparison.Ordinal) && words.Count == 1 ? BindAddress.Parse(text.Substring("tcp://".Length)) : null;
        }

        var host = words.Count == 1 ? "0.0.0.0" : PythonAssignments.Text(words[1]);
        return host is not null && words.Count <= 2 && BindAddress.PortOf(words[0].Trim('"', '\'')) is { } port ? new BindAddress(host, port) : null;
    }

    private static IEnumerable<Statement> Statements(SourceFile file)
    {
        foreach (var (text, start) in Statement.LinesOf(file))
        {
            var line = text.TrimStart();
            var name = new string([.. line.TakeWhile(c => char.IsLetter(c) || c == '_')]);
            var comment = line.IndexOf(" #", StringComparison.Ordinal);
            var value = (comment < 0 ? line : line.Substring(0, comment)).Substring(name.Length).Trim();
            if (Known.Contains(name) && value.Length > 0 && value[0] != '=')
            {
                value = value[0] == '(' && value[value.Length - 1] == ')' ? value.Substring(1, value.Length - 2).Trim() : value;
                yield return new Statement(name, value, new Place(file, new(start + text.IndexOf(value, StringComparison.Ordinal), value.Length)), line.Length == text.Length && value.IndexOf(" if ", StringComparison.Ordinal) < 0 && value.IndexOf(" unless ", StringComparison.Ordinal) < 0);
            }
        }
    }
}
