using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class LinkedApplicationTests
{
    private const string LongShutdown = "Command: [uvicorn, --timeout-keep-alive, '50', --timeout-graceful-shutdown, '60', app:app]";

    [Fact]
    public void Fires_once_and_with_the_idle_timeout_of_its_load_balancer()
    {
        var finding = Assert.Single(Findings("ALB3001", LinkedApplication.Plain, TimeoutStack.Idle("50")));

        Assert.Equal("uvicorn closes idle connections after 50 s, at the same moment as Balancer's idle timeout of 50 s", finding.Message);
        Assert.Equal("Shop", finding.Resource);
    }

    [Fact]
    public void Silent_when_its_load_balancer_gives_up_first_although_the_default_would_not() =>
        Assert.Empty(Findings("ALB3001", LinkedApplication.Plain, TimeoutStack.Idle("40")));

    [Fact]
    public void Fires_when_its_requests_take_longer_than_the_idle_timeout()
    {
        var finding = Assert.Single(Findings("ALB3005", WithRequestTimeout, TimeoutStack.Idle("80")));

        Assert.Equal("Shop's request timeout of 90 s exceeds Balancer's idle timeout of 80 s", finding.Message);
    }

    [Fact]
    public void Silent_when_its_requests_end_before_the_idle_timeout() => Assert.Empty(Findings("ALB3005", WithRequestTimeout, TimeoutStack.Idle("90")));

    [Fact]
    public void Fires_when_its_requests_outlive_the_deregistration_delay() => Assert.Contains(
        Findings("ALB3006", WithRequestTimeout, group: "TargetGroupAttributes: [{ Key: deregistration_delay.timeout_seconds, Value: 20 }]"),
        finding => finding.Message == "deregistration delay of 20 s ends before Shop's request timeout of 90 s");

    [Fact]
    public void Fires_when_its_shutdown_outlives_the_stop_timeout() => Assert.Contains(
        Findings("ALB3006", LinkedApplication.Plain), finding => finding.Message.StartsWith("stop timeout of 30 s", StringComparison.Ordinal));

    private static Application WithRequestTimeout(Server server) => new()
    {
        Id = "Shop",
        Key = "Shop",
        Place = server.Place,
        Server = server,
        RequestTimeout = Setting.Written(TimeSpan.FromSeconds(90), server.Place),
    };

    private static List<Finding> Findings(string rule, Func<Server, Application> application, string balancer = "Scheme: internal", string group = "VpcId: vpc-1") =>
        [.. new Linter().Lint([LinkedApplication.In(TimeoutStack.Of(LongShutdown, balancer, group), application)]).Where(finding => finding.Rule.Id == rule)];
}
