using AlbLint.CSharp.AspNetCore;
using AlbLint.CSharp.Configuration;
using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp;

/// <summary>Puts together what the bodies of an application say.</summary>
internal sealed class ApplicationBuilder(Compilation compilation, KnownTypes types, AppSettings settings, IReadOnlyList<CodeFacts> bodies, bool isWhole)
{
    private readonly Place _place = bodies.Select(body => body.HostPlace).FirstOrDefault(place => place is not null) ?? bodies[0].Place;

    private bool IsForeign => bodies.Any(body => body.IsForeign);

    public Application Build() => new()
    {
        Id = compilation.AssemblyName ?? "",
        Key = compilation.AssemblyName ?? "",
        Place = _place,
        Server = Server(),
        UnboundSettings = isWhole ? Unbound() : [],
        DaysByMistake = [.. bodies.SelectMany(body => body.Days).Concat(BoundDays()).Distinct()],
        Handlers = [.. bodies.SelectMany(body => body.Handlers)],
        LambdaResponses = [.. bodies.SelectMany(body => body.LambdaResponses)],
    };

    private Server Server()
    {
        string? remark = null;
        var keepAlive = Setting.Unknown<TimeSpan>("there is no Kestrel", _place);
        if (types[Known.KestrelServerOptions] is { } options)
        {
            var kestrel = KestrelKeepAlive.For(options);
            keepAlive = kestrel.Effective(kestrel.Of(bodies, _place, WhyDefaultIsUncertain()), out remark);
        }

        return new Server
        {
            Name = "Kestrel",
            Place = _place,
            Endpoints = [],
            EndpointsAreComplete = false,
            KeepAlive = keepAlive,
            KeepAliveRemark = remark,
            RaiseKeepAlive = "set Limits.KeepAliveTimeout to TimeSpan.FromSeconds({0}) in ConfigureKestrel",
        };
    }

    private string? WhyDefaultIsUncertain() =>
        !isWhole ? "other code may set it"
        : bodies.All(body => body.HostPlace is null) ? "no host is made here"
        : IsForeign ? "a library may set it"
        : bodies.Any(body => body.ReadsKestrelSection) ? "configuration may set it"
        : null;

    /// <summary>Limits in the Kestrel section of appsettings that nothing binds to Kestrel's options.</summary>
    private List<UnboundSetting> Unbound() =>
        bodies.All(body => body.HostPlace is null) || IsForeign || bodies.Any(body => body.ReadsKestrelSection || body.Limits.Any(Binds)) ? []
        : [.. settings.Below("Kestrel:Limits").Select(pair => new UnboundSetting("Kestrel:Limits:" + pair.Key, pair.Value.Place))];

    private static bool Binds(LimitFact fact) => fact.Section is not null && (fact.Section.Length == 0 || fact.Section.Equals("Kestrel:Limits", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<DaysByMistake> BoundDays() =>
        from section in bodies.SelectMany(body => body.Limits).Select(fact => fact.Section).Where(section => section is { Length: > 0 }).Distinct()
        from pair in settings.Below(section!)
        where Known.BoundDurations.Contains(pair.Key) && Durations.IsDays(pair.Value.Value)
        select new DaysByMistake(pair.Value.Value, pair.Value.Place);
}
