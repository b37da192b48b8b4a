using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// Apache HTTP Server by its configuration. The last directive wins, so that what is included after one may replace it; virtual hosts and conditional sections may
/// have their own. See https://httpd.apache.org/docs/2.4/configuring.html
/// </summary>
internal static class HttpdFile
{
    private const string Core = "https://httpd.apache.org/docs/2.4/mod/core.html#keepalivetimeout";

    private static readonly Default<TimeSpan> KeepAlive = new(TimeSpan.FromSeconds(5), "Apache httpd", Core);

    public static Server? Read(SourceFile file)
    {
        var statements = Statements(file).ToList();
        if (!statements.Any(statement => statement.Name is "listen" or "serverroot" or "documentroot" or "<virtualhost" or "loadmodule"))
        {
            return null;
        }

        var listens = statements.Where(statement => statement.Name == "listen").ToList();
        return new Server
        {
            Name = "Apache httpd",
            Place = statements[0].Place,
            Endpoints = [.. from listen in listens
                            where listen.IsCertain && Address(listen.Value) is not null
                            let protocol = listen.Value.EndsWith(" https", StringComparison.OrdinalIgnoreCase)
                                ? Setting.Written(TransportProtocol.HTTPS, listen.Place) : Setting.Unknown<TransportProtocol>("SSLEngine decides", listen.Place)
                            select Listening.At(Setting.Written(Address(listen.Value)!, listen.Place), 80, protocol, Setting.Unknown<HttpVersions>("Protocols decides", listen.Place))],
            EndpointsAreComplete = false,
            KeepAlive = KeepAliveOf(statements),
            RaiseKeepAlive = "write KeepAliveTimeout {0}",
        };
    }

    private static Setting<TimeSpan> KeepAliveOf(List<Statement> statements)
    {
        var included = statements.FindLastIndex(statement => statement.Name is "include" or "includeoptional");
        var isMain = statements.Any(statement => statement.Name == "serverroot");
        if (Of("keepalive") is not { } isOn || Of("keepalivetimeout") is not { } timeout)
        {
            return Setting.Unknown<TimeSpan>("another file may set it", statements[0].Place);
        }

        return !isOn.IsKnown ? isOn.Select(_ => TimeSpan.Zero)
            : isOn.Value.Equals("off", StringComparison.OrdinalIgnoreCase) ? isOn.Select(_ => TimeSpan.Zero)
            : timeout.Is("") ? Setting.Defaulted(KeepAlive, timeout.Place)
            : Listening.Convert(timeout, Time, "a time");

        // The last one, if nothing comes after it that may replace it; empty for the default, null when another file may decide.
        Setting<string>? Of(string name) =>
            statements.FindLastIndex(statement => statement.Name == name) is var index && index > included ? Statement.Last(statements, name)
            : index < 0 && included < 0 && isMain ? Setting.Written("", statements[0].Place)
            : name == "keepalive" && index < 0 && statements.Any(statement => statement.Name == "keepalivetimeout") ? Setting.Written("on", statements[0].Place)
            : null;
    }

    private static IEnumerable<Statement> Statements(SourceFile file)
    {
        var depth = 0;
        foreach (var (text, start) in Statement.LinesOf(file))
        {
            var line = text.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            depth -= line.StartsWith("</", StringComparison.Ordinal) ? 1 : 0;
            var space = line.IndexOfAny([' ', '\t']);
            var value = space < 0 ? "" : line.Substring(space).Trim().TrimEnd('>').Trim('"');
            var place = new Place(file, value.Length == 0 ? new(start + text.IndexOf(line[0]), line.Length) : new(start + text.LastIndexOf(value, StringComparison.Ordinal), value.Length));
            yield return new Statement((space < 0 ? line : line.Substring(0, space)).ToLowerInvariant(), value, place, depth == 0);
            depth += line[0] == '<' && !line.StartsWith("</", StringComparison.Ordinal) ? 1 : 0;
        }
    }

    private static BindAddress? Address(string value)
    {
        var address = value.Split([' ', '\t'])[0];
        return BindAddress.PortOf(address) is { } port ? new BindAddress("", port) : BindAddress.Parse(address) is { Port: not null } bind ? bind : null;
    }

    private static TimeSpan? Time(string text) =>
        text.EndsWith("ms", StringComparison.OrdinalIgnoreCase) ? Listening.Milliseconds(text.Substring(0, text.Length - 2)) : Listening.Seconds(text);
}
