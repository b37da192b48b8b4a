using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class ShutdownCutShortTests
{
    private const string Rule = "ALB3006";

    [Fact]
    public void Fires_when_requests_outlive_the_deregistration_delay() => RuleTest.Fires(
        Rule, TimeoutStack.Of("Command: [gunicorn, --timeout, '50', app:app]", group: Delay("[|'20'|]")));

    [Fact]
    public void Fires_when_the_server_waits_as_long_as_the_stop_timeout() => RuleTest.Fires(Rule, TimeoutStack.Of("""
        Command: [gunicorn, --graceful-timeout, '45', app:app]
        StopTimeout: [|45|]
        """));

    [Fact]
    public void Fires_when_the_server_waits_longer_than_the_default_stop_timeout() =>
        Assert.Single(RuleTest.All(TimeoutStack.Of("Command: [gunicorn, --graceful-timeout, '45', app:app]")), finding => finding.Rule.Id == Rule);

    [Fact]
    public void Silent_when_the_delay_is_long_enough() => RuleTest.Silent(
        Rule, TimeoutStack.Of("Command: [gunicorn, --timeout, '50', app:app]", group: Delay("'50'")));

    [Fact]
    public void Silent_when_the_delay_is_longer_than_the_stop_timeout() => RuleTest.Silent(Rule, TimeoutStack.Of("""
        Command: [gunicorn, --graceful-timeout, '20', app:app]
        StopTimeout: 30
        """, group: Delay("'300'")));

    [Fact]
    public void Silent_when_nobody_chose_the_request_time() => RuleTest.Silent(
        Rule, TimeoutStack.Of("Command: [gunicorn, app:app]", group: Delay("'5'")));

    private static string Delay(string value) => $"TargetGroupAttributes: [{{ Key: deregistration_delay.timeout_seconds, Value: {value} }}]";
}
