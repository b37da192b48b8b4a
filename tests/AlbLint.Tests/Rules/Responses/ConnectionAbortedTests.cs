namespace AlbLint.Tests.Rules.Responses;

public sealed class ConnectionAbortedTests
{
    private const string Rule = "ALB4006";

    [Fact]
    public void Fires_when_a_handler_aborts() => ResponseModel.Fires(Rule, "status 400", "!abort");

    [Fact]
    public void Fires_when_a_handler_aborts_while_it_writes() => ResponseModel.Fires(Rule, "body 5", "!abort");

    [Fact]
    public void Silent_when_a_handler_answers() => ResponseModel.Silent(Rule, "status 400", "end");
}
