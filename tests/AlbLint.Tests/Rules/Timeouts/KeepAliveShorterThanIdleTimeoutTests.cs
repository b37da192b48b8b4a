using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class KeepAliveShorterThanIdleTimeoutTests
{
    private const string Rule = "ALB3001";

    [Fact]
    public void Fires_when_the_written_keep_alive_is_shorter() => RuleTest.Fires(Rule, TimeoutStack.Of(
        "Command: [|[gunicorn, -k, gthread, --keep-alive, '30', app:app]|]"));

    [Fact]
    public void Fires_when_the_written_keep_alive_equals_the_default_idle_timeout()
    {
        var findings = RuleTest.Fires(Rule, TimeoutStack.Of("Command: [|[uvicorn, --timeout-keep-alive, '60', app:app]|]"));

        Assert.Contains("at the same moment", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_when_a_parameter_gives_the_keep_alive()
    {
        var findings = RuleTest.Fires(Rule, TimeoutStack.Of("""
            Command: [uvicorn, app:app]
            Environment: [{ Name: UVICORN_TIMEOUT_KEEP_ALIVE, Value: [|!Ref Seconds|] }]
            """));

        Assert.Contains("30 s (Seconds's default)", findings[0].Message, StringComparison.Ordinal);
        Assert.Empty(findings[0].Edits);
    }

    [Fact]
    public void Silent_when_the_keep_alive_is_longer() => RuleTest.Silent(Rule, TimeoutStack.Of(
        "Command: [gunicorn, -k, gthread, --keep-alive, '61', app:app]"));

    [Fact]
    public void Silent_when_the_idle_timeout_is_shorter() => RuleTest.Silent(Rule, TimeoutStack.Of(
        "Command: [gunicorn, -k, gthread, --keep-alive, '30', app:app]", TimeoutStack.Idle("29")));

    [Fact]
    public void Silent_when_the_idle_timeout_is_unknown() => RuleTest.Silent(Rule, TimeoutStack.Of(
        "Command: [gunicorn, -k, gthread, --keep-alive, '30', app:app]", TimeoutStack.Idle("!Ref Chosen")));

    [Fact]
    public void Silent_when_the_keep_alive_is_unknown() => RuleTest.Silent(Rule, TimeoutStack.Of("""
        Command: [uvicorn, app:app]
        Environment: [{ Name: UVICORN_TIMEOUT_KEEP_ALIVE, Value: !Ref Chosen }]
        """));

    [Fact]
    public void Silent_when_the_server_closes_after_each_response() => RuleTest.Silent(Rule, TimeoutStack.Of(
        "Command: [gunicorn, -k, sync, --keep-alive, '30', app:app]"));

    [Fact]
    public void The_edit_raises_the_written_number_in_its_quotes()
    {
        var finding = RuleTest.Fires(Rule, TimeoutStack.Of("""
            Command: [uvicorn, app:app]
            Environment: [{ Name: UVICORN_TIMEOUT_KEEP_ALIVE, Value: [|'30'|] }]
            """))[0];

        Assert.Equal("'65'", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void The_edit_keeps_milliseconds()
    {
        var finding = RuleTest.Fires(Rule, TimeoutStack.Of("""
            Command: [node, server.js]
            Environment: [{ Name: NEXT_TELEMETRY_DISABLED, Value: 1 }, { Name: KEEP_ALIVE_TIMEOUT, Value: [|5000|] }]
            """))[0];

        Assert.Equal("65000", Assert.Single(finding.Edits).NewText);
    }
}
