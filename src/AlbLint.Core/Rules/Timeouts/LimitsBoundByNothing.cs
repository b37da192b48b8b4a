using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>
/// Kestrel's configuration loader reads endpoints and certificates only
/// (https://github.com/dotnet/aspnetcore/blob/main/src/Servers/Kestrel/Core/src/Internal/ConfigurationReader.cs); limits in configuration
/// have no effect until the application binds them to KestrelServerOptions itself.
/// </summary>
internal sealed class LimitsBoundByNothing : Rule
{
    public override RuleInfo Info { get; } = new("ALB3003", Severity.Warning, "Kestrel limit in configuration that nothing binds")
    {
        Status = [502],
        Why = "Kestrel reads no limits from configuration, so it keeps its built-in ones; a keep-alive that was raised here still ends early, and requests get a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from application in deployment.Applications
        from unbound in application.UnboundSettings
        select At(application, unbound.Place, $"{unbound.Key} has no effect: nothing binds it to KestrelServerOptions")
            .ToFix("write builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Kestrel\"))");
}
