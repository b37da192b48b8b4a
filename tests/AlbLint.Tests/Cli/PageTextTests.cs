using AlbLint.Cli.Reporters;

namespace AlbLint.Tests.Cli;

public class PageTextTests
{
    [Fact]
    public void Headings_lose_their_marks() => Shows("# Title\n\n## Section\n", "Title\n\nSection\n");

    [Fact]
    public void Code_is_indented_and_stays_as_it_is() => Shows("a\n```yaml\n# b\n\n- c\n```\nd\n", "a\n    # b\n\n    - c\nd\n");

    [Fact]
    public void Paragraphs_are_broken_anew() =>
        Shows("one two three four five six seven eight\nnine ten\n\nlast\n", "one two three four five six seven eight\nnine ten\n\nlast\n", 40);

    [Fact]
    public void Lines_of_a_paragraph_are_joined() => Shows("one\ntwo\n", "one two\n");

    [Fact]
    public void Items_of_a_list_hang() =>
        Shows("- one two three four five six seven eight nine\n- ten\n", "- one two three four five six seven\n  eight nine\n- ten\n", 40);

    [Fact]
    public void Tables_stay_as_they_are() => Shows("| a | b |\n|---|---|\n", "| a | b |\n|---|---|\n");

    [Fact]
    public void Headings_are_bold_in_color()
    {
        using var writer = new StringWriter();
        new PageText(writer, new TextStyle(true, 80)).Write("# Title\n");
        Assert.Equal("\e[1mTitle\e[0m\n", writer.ToString());
    }

    private static void Shows(string page, string text, int width = 80)
    {
        using var writer = new StringWriter();
        new PageText(writer, new TextStyle(false, width)).Write(page);
        Assert.Equal(text, writer.ToString());
    }
}
