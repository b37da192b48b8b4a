using System.Globalization;

namespace AlbLint.Servers;

/// <summary>An address as servers take it: <c>host:port</c>, <c>[::]:port</c>, <c>:port</c>, <c>host</c>.</summary>
/// <param name="Host">The host; empty for every address.</param>
/// <param name="Port">The port; null when none is written.</param>
public sealed record BindAddress(string Host, int? Port)
{
    /// <summary>Whether only the same container or instance can connect.</summary>
    public bool IsLoopback => IsLoopbackHost(Host);

    /// <summary>Reads an address; null when it is none, as for <c>unix:/run/app.sock</c> or <c>fd://3</c>.</summary>
    public static BindAddress? Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith("unix:", StringComparison.Ordinal) || text.IndexOf('/') >= 0)
        {
            return null;
        }

        var colon = text.LastIndexOf(':');
        if (colon < 0 || text.EndsWith("]", StringComparison.Ordinal))
        {
            return new BindAddress(text.Trim('[', ']'), null);
        }

        return PortOf(text.Substring(colon + 1)) is { } port ? new BindAddress(text.Substring(0, colon).Trim('[', ']'), port) : null;
    }

    /// <summary>Reads a port, 1-65535; null for any other text.</summary>
    public static int? PortOf(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;

    /// <summary>Whether a host stands for loopback: <c>localhost</c>, <c>127.x.x.x</c>, <c>::1</c>.</summary>
    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host == "::1"
        || (host.StartsWith("127.", StringComparison.Ordinal) && host.Split('.').Length == 4);
}
