using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Decides how long Kestrel keeps an idle connection open.</summary>
internal sealed class KestrelKeepAlive(Version kestrel)
{
    private const string Page = "https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.server.kestrel.core.kestrelserverlimits.keepalivetimeout";

    // 120 s was raised by https://github.com/dotnet/aspnetcore/pull/32636.
    private static readonly Default<TimeSpan> Since6 = new(TimeSpan.FromSeconds(130), "Kestrel", Page);
    private static readonly Default<TimeSpan> Before6 = new(TimeSpan.FromSeconds(120), "Kestrel", Page);

    // Kestrel adds the timeout to a timestamp, which Linux counts in nanoseconds: what is longer overflows and ends with the next
    // heartbeat, a second later. Measured on .NET 10. See
    // https://github.com/dotnet/aspnetcore/blob/main/src/Servers/Kestrel/Core/src/Internal/Infrastructure/TimeoutControl.cs
    private static readonly TimeSpan Longest = TimeSpan.FromTicks(long.MaxValue / 100);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    public const string OverflowRemark = "Kestrel does not keep connections open forever: on Linux a timeout this long overflows, and idle connections are closed after about 1 s";

    /// <summary>The version whose rules apply: that of the Kestrel that the code is compiled against.</summary>
    public static KestrelKeepAlive For(INamedTypeSymbol options) => new(options.ContainingAssembly.Identity.Version);

    /// <summary>What all the code sets.</summary>
    /// <param name="bodies">The code.</param>
    /// <param name="host">Where the host is made.</param>
    /// <param name="initial">What counts, though not known, where none of the code sets a value; null for the default.</param>
    public Setting<TimeSpan> Of(IReadOnlyList<CodeFacts> bodies, Place host, Setting<TimeSpan>? initial) =>
        Registered.Last(bodies.Select(body => body.Limits), initial ?? Setting.Defaulted(kestrel.Major >= 6 ? Since6 : Before6, host));

    /// <summary>What Kestrel makes of a written value.</summary>
    public Setting<TimeSpan> Effective(Setting<TimeSpan> written, out string? remark)
    {
        remark = null;
        if (!written.TryGet(out var span) || written.IsBuiltIn)
        {
            return written;
        }

        if (span == Timeout.InfiniteTimeSpan || span > Longest)
        {
            remark = kestrel.Major >= 10 ? OverflowRemark : null;
            return kestrel.Major >= 10 ? written.Select(_ => Heartbeat) : Setting.Unknown<TimeSpan>("how this version counts so long a timeout is not known", written.Place);
        }

        return span > TimeSpan.Zero ? written : Setting.Unknown<TimeSpan>("Kestrel refuses a timeout that is not positive", written.Place);
    }
}
