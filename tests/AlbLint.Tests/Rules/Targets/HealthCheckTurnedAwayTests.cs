using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Tests.Kit;
using AlbLint.Tests.Rules.Timeouts;

namespace AlbLint.Tests.Rules.Targets;

public sealed class HealthCheckTurnedAwayTests
{
    private const string Rule = "ALB2011";

    [Fact]
    public void Fires_when_the_health_check_is_redirected() => Assert.Contains("redirects plain requests", Assert.Single(Findings(Redirecting)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Matcher: { HttpCode: 200-399 }")]
    [InlineData("Matcher: { HttpCode: '200,307' }")]
    [InlineData("HealthCheckProtocol: HTTPS")]
    public void Silent_when_its_health_check_passes_all_the_same(string group) => Assert.Empty(Findings(Redirecting, group));

    [Fact]
    public void Fires_when_only_names_are_allowed_as_hosts() =>
        Assert.Contains("shop.example.com, www.example.com", Assert.Single(Findings(Allowing("shop.example.com", "www.example.com"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("*")]
    [InlineData("[::]")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.12")]
    public void Silent_when_an_address_may_be_the_host(string host) => Assert.Empty(Findings(Allowing("shop.example.com", host)));

    [Fact]
    public void Silent_when_no_host_is_named() => Assert.Empty(Findings(Allowing()));

    [Fact]
    public void Silent_when_its_health_check_accepts_the_refusal() =>
        Assert.Empty(Findings(Allowing("shop.example.com"), "Matcher: { HttpCode: 200-499 }"));

    [Fact]
    public void Silent_when_nothing_is_known() => Assert.Empty(Findings(LinkedApplication.Plain));

    private static Application Redirecting(Server server) => new() { Id = "Shop", Key = "Shop", Place = server.Place, Server = server, HttpsRedirection = server.Place };

    private static Func<Server, Application> Allowing(params string[] hosts) => server => new()
    {
        Id = "Shop",
        Key = "Shop",
        Place = server.Place,
        Server = server,
        AllowedHosts = Setting.Written<IReadOnlyList<string>>(hosts, server.Place),
    };

    private static List<Finding> Findings(Func<Server, Application> application, string group = "VpcId: vpc-1") =>
        [.. new Linter().Lint([LinkedApplication.In(TimeoutStack.Of("Command: [uvicorn, app:app]", group: group), application)]).Where(finding => finding.Rule.Id == Rule)];
}
