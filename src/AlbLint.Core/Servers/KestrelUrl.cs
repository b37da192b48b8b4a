using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// An address as ASP.NET Core takes it: <c>http://+:8080</c>. Any host that is neither an address nor localhost means every address:
/// https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints
/// </summary>
/// <param name="IsSecure">Whether the scheme is https.</param>
/// <param name="Address">Host and port.</param>
public sealed record KestrelUrl(bool IsSecure, BindAddress Address)
{
    private const string Separator = "://";

    /// <summary>The port; what the scheme implies when none is written.</summary>
    public int Port => Address.Port ?? (IsSecure ? 443 : 80);

    /// <summary>HTTP or HTTPS.</summary>
    public TransportProtocol Protocol => IsSecure ? TransportProtocol.HTTPS : TransportProtocol.HTTP;

    /// <summary>Reads an address; null for one that is none, that is no TCP port (<c>http://unix:/...</c>) or that leaves the port to the system (0).</summary>
    public static KestrelUrl? Parse(string text)
    {
        text = text.Trim();
        var separator = text.IndexOf(Separator, StringComparison.Ordinal);
        var scheme = separator < 0 ? "" : text.Substring(0, separator).ToLowerInvariant();
        if (scheme is not ("http" or "https"))
        {
            return null;
        }

        var rest = text.Substring(separator + Separator.Length);
        if (rest.StartsWith("unix:", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pipe:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var slash = rest.IndexOf('/');
        return BindAddress.Parse(slash < 0 ? rest : rest.Substring(0, slash)) is { Host.Length: > 0 } address
            ? new KestrelUrl(scheme == "https", address) : null;
    }

    /// <summary>Reads addresses separated by semicolons; null when one of them cannot be read.</summary>
    public static IReadOnlyList<KestrelUrl>? ParseAll(string text)
    {
        var urls = text.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        return urls.Count == 0 || urls.Contains(null) ? null : [.. urls.OfType<KestrelUrl>()];
    }
}
