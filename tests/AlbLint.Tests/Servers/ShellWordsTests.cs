using AlbLint.Servers;

namespace AlbLint.Tests.Servers;

public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("a b", "a|b")]
    [InlineData(" a  'b c' \"d e\"f ", "a|b c|d ef")]
    [InlineData("a && b; c\nd", "a / b / c / d")]
    [InlineData("a \\\n  b", "a|b")]
    [InlineData("echo 'x' > f && b", "echo|x|>|f / b")]
    [InlineData("a '$HOME' \"a\\\"b\"", "a|$HOME|a\"b")]
    [InlineData("", "")]
    public void Plain_scripts_are_split(string script, string expected) =>
        Assert.Equal(expected, string.Join(" / ", ShellWords.Commands(script)!.Select(words => string.Join("|", words))));

    [Theory]
    [InlineData("a $B")]
    [InlineData("a \"$B\"")]
    [InlineData("a `b`")]
    [InlineData("a | b")]
    [InlineData("a || b")]
    [InlineData("a & b")]
    [InlineData("(a)")]
    [InlineData("a 'b")]
    [InlineData("a <b")]
    [InlineData("a # b")]
    [InlineData("if a; then b; fi")]
    public void Others_are_not(string script) => Assert.Null(ShellWords.Commands(script));
}
