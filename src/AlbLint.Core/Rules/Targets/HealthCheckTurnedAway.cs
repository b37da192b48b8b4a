using System.Net;
using AlbLint.Aws;
using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// Health checks come from the load balancer itself: without X-Forwarded-Proto, so they look like plain requests of a client, and with the target's
/// IP address as Host. See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
/// </summary>
internal sealed class HealthCheckTurnedAway : Rule
{
    /// <summary>What ASP.NET Core's host filtering answers: https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/host-filtering.</summary>
    private static readonly StatusRange Refusal = new(400, 400);
    private static readonly StatusRange Redirects = new(300, 399);

    /// <summary>
    /// Each of these lets every host in: https://github.com/dotnet/aspnetcore/blob/main/src/Middleware/HostFiltering/src/MiddlewareConfigurationManager.cs
    /// </summary>
    private static readonly string[] AnyHost = ["*", "[::]", "0.0.0.0"];

    public override RuleInfo Info { get; } = new("ALB2011", Severity.Warning, "Application turns the health check away")
    {
        Effect = "unhealthy",
        IsPreview = true,
        Why = "the health check never sees the status that it accepts, so targets stay unhealthy although they could serve",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from application in deployment.Applications
        where !deployment.IsLocal(application)
        from finding in Redirecting(deployment, application).Concat(Refusing(deployment, application))
        select finding;

    private IEnumerable<Finding> Redirecting(Deployment deployment, Application application)
    {
        if (application.HttpsRedirection is { } place && !Passes(deployment, application, Redirects))
        {
            yield return SeeMatcher(deployment, application, At(application, place, $"{application} redirects plain requests to https, the health check of a load balancer too"))
                .Because($"a health check carries no X-Forwarded-Proto and follows no redirect; where it accepts {ElbDefaults.Matcher.Value}, AWS's default, no target gets healthy")
                .ToFix("answer the health check's path before UseHttpsRedirection, or drop that and let a listener of the load balancer redirect");
        }
    }

    private IEnumerable<Finding> Refusing(Deployment deployment, Application application)
    {
        if (application.AllowedHosts is { IsKnown: true } hosts && hosts.Value.Count > 0 && !hosts.Value.Any(AdmitsAddresses)
            && !Passes(deployment, application, Refusal))
        {
            yield return SeeMatcher(deployment, application, At(application, hosts, $"{application} allows only the host {string.Join(", ", hosts.Value)}, but a health check names the target's IP address as its host"))
                .Because("host filtering answers such a health check with 400, so no target gets healthy")
                .ToFix("write AllowedHosts: \"*\" and let listener rules of the load balancer check the host");
        }
    }

    private static IEnumerable<HealthCheck> HealthChecks(Deployment deployment, Application application) =>
        deployment.Targets.Where(target => ReferenceEquals(target.Server, application.Server)).Select(target => target.TargetGroup.HealthCheck);

    private static Finding SeeMatcher(Deployment deployment, Application application, Finding finding) =>
        HealthChecks(deployment, application).FirstOrDefault() is { } check ? finding.See(check.Matcher, "accepted statuses") : finding;

    private static bool AdmitsAddresses(string host) => AnyHost.Contains(host.Trim()) || IPAddress.TryParse(host.Trim('[', ']', ' '), out _);

    /// <summary>Whether some health check of the application may accept the answer, or speaks https anyway.</summary>
    private static bool Passes(Deployment deployment, Application application, StatusRange answer) =>
        HealthChecks(deployment, application).Any(check => !check.Protocol.Is(TransportProtocol.HTTP) || check.Enabled.Is(false) || MayAccept(check.Matcher, answer));

    private static bool MayAccept(Setting<string> matcher, StatusRange answer) =>
        !matcher.IsKnown || StatusRange.Parse(matcher.Value) is not { } ranges || ranges.Any(range => range.From <= answer.To && answer.From <= range.To);
}
