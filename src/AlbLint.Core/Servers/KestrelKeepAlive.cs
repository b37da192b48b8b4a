namespace AlbLint.Servers;

/// <summary>
/// What Kestrel makes of a very long KeepAliveTimeout. It keeps an infinite one as TimeSpan.MaxValue
/// (https://github.com/dotnet/aspnetcore/blob/main/src/Servers/Kestrel/Core/src/KestrelServerLimits.cs) and adds it to the clock without a check
/// (https://github.com/dotnet/aspnetcore/blob/main/src/Servers/Kestrel/Core/src/Internal/Infrastructure/TimeoutControl.cs). The sum overflows into
/// the past, so the next look at the clock, once a second, closes every connection that is idle.
/// </summary>
internal static class KestrelKeepAlive
{
    /// <summary>The time between two looks at the clock.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    /// <summary>Where a 64-bit clock of nanoseconds, Linux's, overflows. Elsewhere a value may be larger, but MaxValue never works.</summary>
    private static readonly TimeSpan Overflow = TimeSpan.FromDays(106_700);

    /// <summary>Whether a keep-alive is so long that it ends at once.</summary>
    public static bool Overflows(TimeSpan keepAlive) => keepAlive == Timeout.InfiniteTimeSpan || keepAlive > Overflow;
}
