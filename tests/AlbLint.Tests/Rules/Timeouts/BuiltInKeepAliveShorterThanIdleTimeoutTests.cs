using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class BuiltInKeepAliveShorterThanIdleTimeoutTests
{
    private const string Rule = "ALB3002";

    [Fact]
    public void Fires_when_an_image_keeps_connections_too_short() => RuleTest.Fires(Rule, TimeoutStack.Of("Image: [|httpd:2.4|]"));

    [Fact]
    public void Fires_when_a_command_leaves_the_keep_alive_to_its_server() => RuleTest.Fires(Rule, TimeoutStack.Of("Command: [|[uvicorn, app:app]|]"));

    [Fact]
    public void Fires_when_the_idle_timeout_is_raised_above_a_default_that_was_long_enough() => RuleTest.Fires(
        Rule, TimeoutStack.Of("Image: [|nginx:1.29|]", TimeoutStack.Idle("65")));

    [Fact]
    public void Silent_when_the_default_is_long_enough() => RuleTest.Silent(Rule, TimeoutStack.Of("Image: nginx:1.29"));

    [Fact]
    public void Silent_when_the_keep_alive_is_raised() => RuleTest.Silent(Rule, TimeoutStack.Of("Command: [uvicorn, --timeout-keep-alive, '75', app:app]"));

    [Fact]
    public void Silent_when_somebody_chose_the_keep_alive() => RuleTest.Silent(Rule, TimeoutStack.Of("Command: [uvicorn, --timeout-keep-alive, '10', app:app]"));

    [Fact]
    public void Silent_when_the_image_is_not_known() => RuleTest.Silent(Rule, TimeoutStack.Of("Image: example.com/my-httpd:2.4"));

    [Fact]
    public void The_cure_is_longer_than_the_idle_timeout() =>
        Assert.Contains("105", RuleTest.Fires(Rule, TimeoutStack.Of("Image: [|httpd:2.4|]", TimeoutStack.Idle("100")))[0].Do, StringComparison.Ordinal);
}
