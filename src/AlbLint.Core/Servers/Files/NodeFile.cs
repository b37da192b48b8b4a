using System.Globalization;
using System.Text.RegularExpressions;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// A server that JavaScript or TypeScript makes, as far as a text search is certain: a timeout that is a number of milliseconds, assigned to what makes a server or in Fastify's options.
/// Clients have options of that name too, so that it counts nowhere else. See https://nodejs.org/api/http.html#serverkeepalivetimeout
/// </summary>
internal static class NodeFile
{
    // Bounds in each part keep the search linear.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Regex Assigned = new(@"(?<owner>[\w.]{1,60}?)(?<call>\.getHttpServer\(\))?\.keepAliveTimeout\s{0,9}=(?!=)\s{0,9}(?<value>[^;\r\n]{1,60})", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Option = new(@"\b(?<maker>[Ff]astify|createServer|FastifyAdapter)\(\s{0,9}\{(?<before>[^{}]{0,400}?)\bkeepAliveTimeout\s{0,9}:\s{0,9}(?<value>[^,}\r\n]{1,60})", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Made = new(@"\b(?:const|let|var)\s{1,9}(?<name>\w{1,60})\s{0,9}(?::[^=\r\n]{1,60})?=\s{0,9}(?:await\s{1,9})?(?:[\w.]{1,60}\.)?(?:createServer|listen|getHttpServer|createSecureServer|serve)\(", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Listen = new(@"\.listen\(\s{0,9}(?:\{\s{0,9}port\s{0,9}:\s{0,9})?(?<port>\d{1,5})\s{0,9}(?<rest>[,)}])", RegexOptions.CultureInvariant, Patience);

    public static Server? Read(SourceFile file)
    {
        try
        {
            return Of(file, JavaScriptCode.WithoutComments(file.Content));
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Server? Of(SourceFile file, string code)
    {
        var servers = new HashSet<string>(Made.Matches(code).Cast<Match>().Select(match => match.Groups["name"].Value), StringComparer.Ordinal);
        var assigned = Assigned.Matches(code).Cast<Match>().Where(match => match.Groups["call"].Success || servers.Contains(match.Groups["owner"].Value)).ToList();
        var options = Option.Matches(code).Cast<Match>().ToList();
        var values = assigned.Concat(options).Select(match => match.Groups["value"]).ToList();
        if (values.Count == 0)
        {
            return null;
        }

        var times = values.Select(value => Time(file, value)).ToList();
        var isCertain = assigned.All(match => !JavaScriptCode.IsConditional(code, match.Index));
        var isFastify = options.Any(option => option.Groups["maker"].Value != "createServer");
        return new Server
        {
            Name = isFastify ? "Fastify" : "Node",
            Place = times[0].Place,
            Endpoints = isFastify ? [] : [.. Listen.Matches(code).Cast<Match>().Where(match => match.Groups["rest"].Value == ")").Select(match => Endpoint(file, match.Groups["port"]))],
            EndpointsAreComplete = false,
            KeepAlive = !isCertain ? Setting.Unknown<TimeSpan>("a condition may decide", times[0].Place)
                : times.All(time => time.SameAs(times[0])) ? times[0] : Setting.Unknown<TimeSpan>("several places set it", times[0].Place),
            RaiseKeepAlive = "set keepAliveTimeout to {0}000",
        };
    }

    /// <summary>Numbers and products of them: <c>65_000</c>, <c>65 * 1000</c>. 0 is never.</summary>
    private static Setting<TimeSpan> Time(SourceFile file, Group value)
    {
        var text = value.Value.Trim().TrimEnd(')');
        var place = new Place(file, new(value.Index, text.Length));
        double product = 1;
        foreach (var factor in text.Split('*'))
        {
            if (!double.TryParse(factor.Trim().Replace("_", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1e12)
            {
                return Setting.Unknown<TimeSpan>("the time is computed", place);
            }

            product *= number;
        }

        return product > 1e12 ? Setting.Unknown<TimeSpan>("the time is too long", place)
            : Setting.Written(product == 0 ? Server.KeepAliveForever : TimeSpan.FromMilliseconds(product), place);
    }

    private static Endpoint Endpoint(SourceFile file, Group port)
    {
        var place = new Place(file, new(port.Index, port.Length));
        return Listening.At(
            BindAddress.PortOf(port.Value) is { } number ? Setting.Written(new BindAddress("", number), place) : Setting.Unknown<BindAddress>("it is no port", place),
            0,
            Setting.Unknown<TransportProtocol>("what makes the server decides", place),
            Setting.Unknown<HttpVersions>("what makes the server decides", place));
    }
}
