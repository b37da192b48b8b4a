namespace AlbLint.Tests.Rules.Responses;

public sealed class StatusOutOfRangeTests
{
    private const string Rule = "ALB4002";

    [Theory]
    [InlineData("!status 0")]
    [InlineData("!status 99")]
    [InlineData("!status 600")]
    [InlineData("!status 1000")]
    public void Fires_when_the_number_is_no_status(string status) => ResponseModel.Fires(Rule, status, "body 5");

    [Fact]
    public void Fires_when_it_comes_last() => ResponseModel.Fires(Rule, "status 200", "!status 1000", "end");

    [Theory]
    [InlineData("status 100")]
    [InlineData("status 599")]
    [InlineData("status ?")]
    public void Silent_when_the_number_is_a_status_or_unknown(string status) => ResponseModel.Silent(Rule, status, "body 5");

    [Fact]
    public void Silent_when_another_status_replaces_it() => ResponseModel.Silent(Rule, "status 0", "status 200", "body 5");
}
