using AlbLint.Text;

namespace AlbLint.Tests.Text;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData("ab\ncd", 4, 2, 2)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("", 0, 1, 1)]
    [InlineData("\U0001F600x", 2, 1, 3)]
    [InlineData("a\u2028b", 2, 1, 3)]
    public void A_position_counts_lines_and_columns_from_1(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceFile("x", text).PositionOf(offset));

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        var file = new SourceFile("x", "\uFEFFa");
        Assert.Equal("a", file.Content);
        Assert.Equal(new LinePosition(1, 1), file.PositionOf(0));
    }

    [Theory]
    [InlineData("a\r\nb\rc\nd", new[] { "a", "b", "c", "d" })]
    [InlineData("a\n\n", new[] { "a", "", "" })]
    [InlineData("", new[] { "" })]
    public void Lines_come_without_their_breaks(string text, string[] lines)
    {
        var file = new SourceFile("x", text);
        Assert.Equal(lines, Enumerable.Range(1, file.LineCount).Select(file.LineText));
    }

    [Fact]
    public void A_place_outside_of_the_text_is_refused()
    {
        var file = new SourceFile("x", "ab");
        Assert.Throws<ArgumentOutOfRangeException>(() => file.PositionOf(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.PositionOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.LineText(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.LineText(0));
    }

    [Fact]
    public void A_place_ends_after_its_last_character()
    {
        var place = new Place(new SourceFile("x", "ab\ncd"), new TextRange(1, 3));
        Assert.Equal(new LinePosition(1, 2), place.Start);
        Assert.Equal(new LinePosition(2, 2), place.End);
    }
}
