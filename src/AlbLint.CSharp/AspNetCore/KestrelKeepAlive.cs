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

    /// <summary>
    /// What all the code sets. The last registration of a body wins and PostConfigure beats all; in which order bodies run is not known, so
    /// that they have to agree.
    /// </summary>
    public Setting<TimeSpan> Of(IReadOnlyList<CodeFacts> bodies, Place host, string? whyDefaultIsUncertain)
    {
        var initial = whyDefaultIsUncertain is null
            ? Setting.Defaulted(kestrel.Major >= 6 ? Since6 : Before6, host)
            : Setting.Unknown<TimeSpan>(whyDefaultIsUncertain, host);
        var normal = Last(bodies, isPost: false, initial);
        return Last(bodies, isPost: true, normal);
    }

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

    private static Setting<TimeSpan> Last(IReadOnlyList<CodeFacts> bodies, bool isPost, Setting<TimeSpan> initial)
    {
        var results = bodies.Where(body => body.Limits.Any(fact => fact.IsPost == isPost))
            .Select(body => body.Limits.Where(fact => fact.IsPost == isPost).OrderBy(fact => fact.Place.Range.Start).Aggregate(initial, Apply))
            .ToList();
        return results.Count == 0 ? initial
            : results.All(result => result.SameAs(results[0])) ? results[0]
            : Setting.Unknown<TimeSpan>("several places set it", results[0].Place);
    }

    private static Setting<TimeSpan> Apply(Setting<TimeSpan> before, LimitFact fact)
    {
        if (fact.Value is null)
        {
            return before.IsWritten ? before : Setting.Unknown<TimeSpan>("configuration from outside may set it", fact.Place);
        }

        return !fact.IsConditional || fact.Value.SameAs(before) ? fact.Value
            : Setting.Unknown<TimeSpan>("a condition decides whether it is set", fact.Value.Place);
    }
}
