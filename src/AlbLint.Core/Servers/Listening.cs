using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>Makes endpoints and the settings that most servers share.</summary>
internal static class Listening
{
    /// <summary>An endpoint at an address that is written.</summary>
    public static Endpoint At(Setting<BindAddress> address, int portWhenNone, Setting<TransportProtocol> protocol, Setting<HttpVersions> versions) => new()
    {
        Place = address.Place,
        Port = address.Select(bind => bind.Port ?? portWhenNone),
        Protocol = protocol,
        IsLoopback = address.Select(bind => bind.IsLoopback),
        Versions = versions,
    };

    /// <summary>A plain HTTP/1.1 endpoint on every address, as an image or package ships it.</summary>
    public static Endpoint Plain(int port, string owner, string url, Place place) => new()
    {
        Place = place,
        Port = Setting.Defaulted(new Default<int>(port, owner, url), place),
        Protocol = Setting.Defaulted(new Default<TransportProtocol>(TransportProtocol.HTTP, owner, url), place),
        IsLoopback = Setting.Defaulted(new Default<bool>(false, owner, url), place),
        Versions = Setting.Defaulted(new Default<HttpVersions>(HttpVersions.Http1, owner, url), place),
    };

    /// <summary>A setting whose known text is converted; unknown when it is not <paramref name="expected"/>.</summary>
    public static Setting<T> Convert<T>(Setting<string> text, Func<string, T?> parse, string expected)
        where T : struct =>
        !text.IsKnown ? text.Select(_ => default(T))
        : parse(text.Value) is { } value ? text.Select(_ => value)
        : Setting.Unknown<T>($"'{text.Value}' is not {expected}", text.Place);

    /// <summary>A duration written as a number of seconds, fractions allowed; null for any other text or a negative number.</summary>
    public static TimeSpan? Seconds(string text) => Number(text) is { } number and >= 0 ? TimeSpan.FromSeconds(number) : null;

    /// <summary>
    /// The same for a server that does not say <c>Connection: close</c> when it closes at once (seen in uvicorn 0.17.6 and Hypercorn 0.18.0): 0 is a moment, in which the connection
    /// may be used again.
    /// </summary>
    public static TimeSpan? SecondsUnannounced(string text) => Seconds(text) is { } time ? time == TimeSpan.Zero ? TimeSpan.FromTicks(1) : time : null;

    /// <summary>A duration written as a number of milliseconds; null for any other text or a negative number.</summary>
    public static TimeSpan? Milliseconds(string text) => Number(text) is { } number and >= 0 ? TimeSpan.FromMilliseconds(number) : null;

    private static double? Number(string text) =>
        double.TryParse(text.Trim(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number < TimeSpan.MaxValue.TotalSeconds / 1000 ? number : null;
}
