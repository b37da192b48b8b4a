using AlbLint.CloudFormation.Syntax;

namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("A: 080", "080", ScalarStyle.Plain)]
    [InlineData("A: yes", "yes", ScalarStyle.Plain)]
    [InlineData("A: 1:30", "1:30", ScalarStyle.Plain)]
    [InlineData("A: 2010-09-09", "2010-09-09", ScalarStyle.Plain)]
    [InlineData("A: \"80\"", "80", ScalarStyle.Quoted)]
    [InlineData("A: 'null'", "null", ScalarStyle.Quoted)]
    [InlineData("A: |\n  x\n", "x\n", ScalarStyle.Block)]
    [InlineData("A: >-\n  x\n  y\n", "x y", ScalarStyle.Block)]
    [InlineData("{\"A\": 80.0}", "80.0", ScalarStyle.JsonNumber)]
    [InlineData("{\"A\": -1e+3}", "-1e+3", ScalarStyle.JsonNumber)]
    [InlineData("{\"A\": true}", "true", ScalarStyle.JsonLiteral)]
    [InlineData("{\"A\": \"\\u00e9\\ud83d\\ude00\\/\\n\"}", "é\U0001F600/\n", ScalarStyle.Quoted)]
    public void A_value_keeps_its_text(string template, string text, ScalarStyle style)
    {
        var scalar = (ScalarNode)Tree.ParseWithoutFault(template).Root!["A"]!;
        Assert.Equal(text, scalar.Text);
        Assert.Equal(style, scalar.Style);
        Assert.False(scalar.IsNull);
    }

    [Theory]
    [InlineData("A:")]
    [InlineData("A: ~")]
    [InlineData("A: null")]
    [InlineData("A: # c")]
    [InlineData("{A: }")]
    [InlineData("{\"A\": null}")]
    public void Null_is_known_in_every_spelling(string template) => Assert.True(((ScalarNode)Tree.ParseWithoutFault(template).Root!["A"]!).IsNull);

    [Theory]
    [InlineData("A: ''")]
    [InlineData("A: \"~\"")]
    [InlineData("A: nil")]
    [InlineData("{\"A\": \"null\"}")]
    public void Text_is_not_null(string template) => Assert.False(((ScalarNode)Tree.ParseWithoutFault(template).Root!["A"]!).IsNull);

    [Theory]
    [InlineData("A: [x, -, y]")]
    [InlineData("A: [-, x]")]
    [InlineData("A: [ x,-]")]
    [InlineData("A: {B: -}")]
    public void A_hyphen_can_be_all_of_an_item_in_brackets(string template) =>
        Assert.Equal("{" + template.Replace("[ x,", "[x, ") + "}", Tree.Show(Tree.ParseWithoutFault(template).Root));

    [Fact]
    public void A_hyphen_before_a_comma_in_a_text_stays()
    {
        var root = Tree.ParseWithoutFault("A: '[-, x]'\nB: |\n  run -, then [ -]\nC: [-, a-, -b]\n").Root!;
        Assert.Equal("[-, x]", ((ScalarNode)root["A"]!).Text);
        Assert.Equal("run -, then [ -]\n", ((ScalarNode)root["B"]!).Text);
        Assert.Equal("[-, a-, -b]", Tree.Show(root["C"]));
    }

    [Theory]
    [InlineData("A: |\n   \n   x\n   y\n", "\nx\ny\n")]
    [InlineData("A: |\n  \n\n \n    x\n", "\n\n\nx\n")]
    [InlineData("A: >-\n\n  \n  x\n  y\n", "\n\nx y")]
    [InlineData("A: |2 \n    \n    x\n", "\n  x\n")]
    [InlineData("A: |\r\n   \r\n   x\r\n", "\nx\n")]
    [InlineData("A: |+\n   \nB: 1\n", "\n")]
    [InlineData("A: |\n  cat |\n    \n  x\n", "cat | \n\nx\n")]
    public void A_block_can_begin_with_lines_of_spaces(string template, string text)
    {
        var document = Tree.ParseWithoutFault(template);
        var scalar = (ScalarNode)document.Root!["A"]!;
        Assert.Equal(text, System.Text.RegularExpressions.Regex.Replace(scalar.Text, " +\n", " \n"));
        Assert.Equal(1, document.File.PositionOf(scalar.Range.Start).Line);
    }

    [Fact]
    public void A_block_cannot_begin_with_a_line_of_more_spaces_than_its_text() =>
        Assert.NotEmpty(Tree.Parse("A: |\n    \n  x\n").Faults);
}
