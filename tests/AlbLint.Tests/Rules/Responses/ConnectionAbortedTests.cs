namespace AlbLint.Tests.Rules.Responses;

public sealed class ConnectionAbortedTests
{
    private const string Rule = "ALB4006";

    [Fact]
    public void Fires_when_a_handler_aborts() => ResponseModel.Fires(Rule, "status 400", "!abort");

    [Theory]
    [InlineData("body 5")]
    [InlineData("status ?")]
    public void Silent_when_an_answer_may_have_begun(string step) => ResponseModel.Silent(Rule, "status 200", step, "abort");

    [Fact]
    public void Silent_when_a_handler_answers() => ResponseModel.Silent(Rule, "status 400", "end");
}
