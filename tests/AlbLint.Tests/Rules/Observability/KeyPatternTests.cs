using AlbLint.Rules.Observability;
using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.Rules.Observability;

public class KeyPatternTests
{
    [Theory]
    [InlineData("*", "AWSLogs/*", true)]
    [InlineData("AWSLogs/123456789012/*", "AWSLogs/*", true)]
    [InlineData("AWSLogs/*", "web/AWSLogs/*", false)]
    [InlineData("web/*", "web/AWSLogs/*", true)]
    [InlineData("api/*", "web/AWSLogs/*", false)]
    [InlineData("*/AWSLogs/123456789012/*", "web/AWSLogs/*", true)]
    [InlineData("web/AWSLogs", "web/AWSLogs/*", false)]
    [InlineData("", "AWSLogs/*", false)]
    [InlineData("s3:*", "s3:putobject", true)]
    [InlineData("s3:put*", "s3:putobject", true)]
    [InlineData("s3:getobject", "s3:putobject", false)]
    [InlineData("s3:putobjec?", "s3:putobject", true)]
    public void Tells_whether_some_text_fits_both(string one, string other, bool expected)
    {
        Assert.Equal(expected, KeyPattern.Overlap(one, other));
        Assert.Equal(expected, KeyPattern.Overlap(other, one));
    }

    [Fact]
    public void Agrees_with_matching_on_texts_without_wildcards()
    {
        var texts = Gen.Elements('a', 'b', '/').ArrayOf().Select(letters => new string(letters)).ToArbitrary();
        var patterns = Gen.Elements('a', 'b', '/', '*', '?').ArrayOf().Select(letters => new string(letters)).ToArbitrary();
        Prop.ForAll(texts, patterns, (text, pattern) => KeyPattern.Overlap(text, pattern) == Fits(text, pattern)).QuickCheckThrowOnFailure();
    }

    private static bool Fits(string text, string pattern) =>
        pattern.Length == 0 ? text.Length == 0
        : pattern[0] == '*' ? Fits(text, pattern[1..]) || (text.Length > 0 && Fits(text[1..], pattern))
        : text.Length > 0 && (pattern[0] == '?' || pattern[0] == text[0]) && Fits(text[1..], pattern[1..]);
}
