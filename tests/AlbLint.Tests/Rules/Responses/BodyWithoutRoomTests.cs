namespace AlbLint.Tests.Rules.Responses;

public sealed class BodyWithoutRoomTests
{
    private const string Rule = "ALB4003";

    [Theory]
    [InlineData("status 204")]
    [InlineData("status 205")]
    [InlineData("status 304")]
    public void Fires_when_a_body_is_written_to_a_status_without_one(string status)
    {
        var finding = Assert.Single(ResponseModel.Fires(Rule, status, "!body ?", "body ?"));

        Assert.Equal(status, finding.Related[0].Message);
    }

    [Fact]
    public void Fires_when_an_empty_body_is_written() => ResponseModel.Fires(Rule, "status 204", "!body 0");

    [Fact]
    public void Fires_when_json_is_dropped_from_a_205_that_then_has_no_end() =>
        Assert.Contains("waits", ResponseModel.Fires(Rule, "status 205", "!json 20")[0].Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("status 204")]
    [InlineData("status 304")]
    public void Silent_when_json_is_dropped(string status) => ResponseModel.Silent(Rule, status, "json 20");

    [Theory]
    [InlineData("status 200")]
    [InlineData("status ?")]
    public void Silent_when_the_status_has_a_body_or_is_unknown(string status) => ResponseModel.Silent(Rule, "status 204", status, "body 5");

    [Fact]
    public void Silent_when_the_status_comes_too_late() => ResponseModel.Silent(Rule, "body 5", "status 204", "body 5");

    [Fact]
    public void Silent_when_nothing_is_written() => ResponseModel.Silent(Rule, "status 204", "end");

    [Theory]
    [InlineData("header Content-Length: 4")]
    [InlineData("header content-length: ?")]
    public void Silent_when_a_body_was_announced_that_the_status_refuses(string length) => ResponseModel.Silent(Rule, "status 204", length, "body 4");

    [Theory]
    [InlineData("status 304", "header Content-Length: 4")]
    [InlineData("status 204", "header Content-Length: 0")]
    public void Fires_when_what_was_announced_is_accepted(string status, string length) => ResponseModel.Fires(Rule, status, length, "!body 4");

    [Fact]
    public void Fires_when_the_announcement_was_taken_back() => ResponseModel.Fires(Rule, "status 204", "header Content-Length: 4", "removes Content-Length", "!body 4");
}
