using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Decides how long requests may still run after SIGTERM.</summary>
internal static class HostShutdown
{
    // 5 s before; raised by https://github.com/dotnet/runtime/pull/63712. The legacy WebHost has its own.
    private static readonly Default<TimeSpan> Since7 = new(
        TimeSpan.FromSeconds(30), ".NET host", "https://learn.microsoft.com/dotnet/api/microsoft.extensions.hosting.hostoptions.shutdowntimeout");

    /// <summary>The timeout; null when nothing is known of it.</summary>
    public static Setting<TimeSpan>? Of(IReadOnlyList<CodeFacts> bodies, KnownTypes types, Place host, bool hasHost)
    {
        var isDefault = hasHost && !bodies.Any(body => body.HostMaker == "CreateDefaultBuilder")
            && types[Known.ShutdownTimeout.Type]?.ContainingAssembly.Identity.Version.Major >= 7;
        var facts = bodies.Select(body => body.Shutdown).Where(body => body.Count > 0).ToList();
        var initial = isDefault ? Setting.Defaulted(Since7, host) : Setting.Unknown<TimeSpan>("nothing that was read sets it", host);
        return facts.Count == 0 && !isDefault ? null : Registered.Last(facts, initial);
    }
}
