namespace AlbLint.Tests.Rules.Responses;

public sealed class BrokenReasonPhraseTests
{
    private const string Rule = "ALB4005";

    [Fact]
    public void Fires_when_the_phrase_has_a_line_break() =>
        Assert.Contains("a line break", ResponseModel.Fires(Rule, "status 409", @"!reason Not complete\nTry later", "body 5")[0].Message, StringComparison.Ordinal);

    [Fact]
    public void Fires_when_the_phrase_has_a_control_character() =>
        Assert.Contains("a control character", ResponseModel.Fires(Rule, "!reason Bad\0phrase")[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("reason Not complete")]
    [InlineData("reason Not\tcomplete")]
    [InlineData("reason Größe fehlt")]
    public void Silent_when_the_phrase_does_no_harm(string reason) => ResponseModel.Silent(Rule, reason, "body 5");

    [Fact]
    public void Silent_when_the_phrase_is_unknown() => ResponseModel.Silent(Rule, "reason ?", "body 5");

    [Fact]
    public void Silent_when_another_phrase_replaces_it() => ResponseModel.Silent(Rule, @"reason a\nb", "reason Conflict", "body 5");
}
