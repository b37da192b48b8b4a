using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class ApplicationKeepAliveTests
{
    [Fact]
    public void Fires_when_the_keep_alive_is_not_longer_than_the_default_idle_timeout()
    {
        var finding = ApplicationTest.Fires("ALB3001", Kestrel("[|TimeSpan.FromSeconds(30)|]"))[0];

        Assert.Contains("the load balancer's idle timeout of 60 s (AWS default, no load balancer linked)", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Related);
    }

    [Fact]
    public void Fires_when_the_keep_alive_equals_the_configured_idle_timeout()
    {
        var finding = ApplicationTest.Fires("ALB3001", Kestrel("[|TimeSpan.FromMinutes(2)|]"), idleTimeout: Idle(120))[0];

        Assert.Contains("at the same moment as the load balancer's idle timeout of 120 s (configured, no load balancer linked)", finding.Message, StringComparison.Ordinal);
        Assert.Equal("assumed idle timeout 120 s", finding.Related[0].Message);
    }

    [Fact]
    public void Fires_when_the_keep_alive_is_infinite_and_says_why_it_is_not() =>
        Assert.Contains("overflows", ApplicationTest.Fires("ALB3001", Kestrel("[|Timeout.InfiniteTimeSpan|]"))[0].Why, StringComparison.Ordinal);

    [Fact]
    public void Silent_when_the_keep_alive_is_longer() => ApplicationTest.Silent("ALB3001", Kestrel("TimeSpan.FromSeconds(61)"));

    [Fact]
    public void Silent_when_the_keep_alive_is_read_from_somewhere() =>
        ApplicationTest.Silent("ALB3001", Kestrel("TimeSpan.Parse(Environment.GetEnvironmentVariable(\"KEEP_ALIVE\")!)"));

    [Fact]
    public void Fires_when_nobody_raises_the_built_in_keep_alive_over_a_long_idle_timeout() => Assert.Contains(
        "130 s", ApplicationTest.Fires("ALB3002", "var app = [|WebApplication.CreateBuilder(args)|].Build(); app.Run();", idleTimeout: Idle(300))[0].Message, StringComparison.Ordinal);

    [Fact]
    public void Silent_when_the_built_in_keep_alive_meets_the_default_idle_timeout() =>
        ApplicationTest.Silent("ALB3002", "var app = WebApplication.CreateBuilder(args).Build(); app.Run();");

    [Fact]
    public void Silent_when_no_idle_timeout_is_assumed()
    {
        var application = WebProject.Read(Kestrel("TimeSpan.FromSeconds(30)"))!;

        Assert.Empty(new Linter().Lint([new Deployment { Applications = [application] }]));
    }

    private static Setting<TimeSpan> Idle(int seconds) => Setting.Written(TimeSpan.FromSeconds(seconds), new Place(new SourceFile("alblint.json", "120"), new TextRange(0, 3)));

    private static string Kestrel(string keepAlive) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = {{keepAlive}});
        builder.Build().Run();
        """;
}
