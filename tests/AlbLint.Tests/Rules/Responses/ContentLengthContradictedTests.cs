namespace AlbLint.Tests.Rules.Responses;

public sealed class ContentLengthContradictedTests
{
    private const string Rule = "ALB4004";

    [Fact]
    public void Fires_when_less_is_written()
    {
        var finding = ResponseModel.Fires(Rule, "!header Content-Length: 20", "body 5", "body 6", "end")[0];

        Assert.Contains("announces 20 bytes, but writes 11 bytes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_when_more_is_written() => ResponseModel.Fires(Rule, "!header content-length: 4", "body 5", "end");

    [Fact]
    public void Fires_when_the_known_pieces_are_too_long_already()
    {
        var finding = ResponseModel.Fires(Rule, "!header Content-Length: 4", "body 5", "body ?")[0];

        Assert.Contains("at least 5 bytes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Silent_when_both_agree() => ResponseModel.Silent(Rule, "header Content-Length: 11", "body 5", "body 6", "end");

    [Theory]
    [InlineData("header Content-Length: ?", "body 5", "end")]
    [InlineData("header Content-Length: 20", "body ?", "end")]
    [InlineData("header Content-Length: 20", "body 5", "body ?")]
    public void Silent_when_something_is_unknown(params string[] lines) => ResponseModel.Silent(Rule, lines);

    [Fact]
    public void Silent_when_more_may_be_written_elsewhere() => ResponseModel.Silent(Rule, "header Content-Length: 20", "body 5");

    [Fact]
    public void Silent_when_nothing_is_written() => ResponseModel.Silent(Rule, "header Content-Length: 20", "end");

    [Theory]
    [InlineData("removes Content-Length")]
    [InlineData("header Content-Length: 5")]
    [InlineData("copies")]
    public void Silent_when_the_length_is_changed_again(string change) => ResponseModel.Silent(Rule, "header Content-Length: 20", change, "body 5", "end");

    [Fact]
    public void Silent_when_the_status_has_no_body() => ResponseModel.Silent(Rule, "status 204", "header Content-Length: 20", "body 5", "end");
}
