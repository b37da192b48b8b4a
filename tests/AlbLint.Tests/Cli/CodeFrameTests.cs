using AlbLint.Cli.Reporters;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.Cli;

public class CodeFrameTests
{
    [Fact]
    public void Marks_the_place_under_its_line() => Shows("a: [|b|] c", "a: b c", "   ^");

    [Fact]
    public void Shows_the_line_of_the_place() => Shows("x\r\n  a: [|b|]\r\ny", "  a: b", "     ^");

    [Fact]
    public void Of_several_lines_shows_the_first() => Shows("a: [|b\n  c|]\n", "a: b", "   ^");

    [Fact]
    public void Marks_at_least_one_column() => Shows("a:[||]", "a:", "  ^");

    [Fact]
    public void Marks_the_end_of_the_text() => Shows("a:\n[||]", "", "^");

    [Fact]
    public void Tabs_become_blanks_and_the_mark_moves_along() => Shows("\t[|\"a\"|]:\tb", "    \"a\":    b", "    ^^^");

    [Fact]
    public void Wide_characters_take_two_columns() => Shows("日本: [|語|]", "日本: 語", "      ^^");

    [Fact]
    public void Combining_characters_take_none() => Shows("e\u0301: [|x|]", "e\u0301: x", "   ^");

    [Fact]
    public void Control_characters_cannot_steer_the_terminal() => Shows("a\e[31m: [|b\u202E|]", "a\uFFFD[31m: b\uFFFD", "        ^^");

    [Fact]
    public void A_long_line_is_cut_after_the_place() =>
        Shows("abc [|def|] " + new string('x', 100), "abc def " + new string('x', 29) + "...", "    ^^^");

    [Fact]
    public void A_long_line_is_cut_before_the_place() =>
        Shows(new string('x', 100) + "[|def|]", "..." + new string('x', 10) + "def", "             ^^^");

    [Fact]
    public void A_long_line_is_cut_around_the_place() =>
        Shows(new string('x', 100) + "[|def|]" + new string('y', 100), "..." + new string('x', 10) + "def" + new string('y', 21) + "...", "             ^^^");

    [Fact]
    public void A_line_that_just_fits_is_whole() => Shows(new string('x', 37) + "[|def|]", new string('x', 37) + "def", new string(' ', 37) + "^^^");

    [Fact]
    public void A_long_place_is_marked_as_far_as_it_is_shown() =>
        Shows("ab [|" + new string('x', 100) + "|]", "ab " + new string('x', 34) + "...", "   " + new string('^', 34));

    [Fact]
    public void A_cut_does_not_part_a_character()
    {
        for (var before = 80; before < 100; before++)
        {
            var frame = Frame(string.Concat(Enumerable.Repeat("😀", before)) + new string('x', before % 2) + "[|y|]");
            Assert.DoesNotContain('\uFFFD', frame.Code);
        }
    }

    private static void Shows(string marked, string code, string mark)
    {
        var frame = Frame(marked);
        Assert.Equal(code, frame.Code);
        Assert.Equal(mark, new string(' ', frame.Indent) + new string('^', frame.Length));
    }

    private static CodeFrame Frame(string marked)
    {
        var text = MarkedText.Parse(marked);
        return CodeFrame.Of(new Place(new SourceFile("a", text.Text), text.Places[0]), 40);
    }
}
