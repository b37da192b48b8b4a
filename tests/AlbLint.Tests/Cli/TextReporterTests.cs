using AlbLint.Cli.Reporters;
using AlbLint.Findings;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class TextReporterTests
{
    [Fact]
    public void Shows_what_where_why_and_what_to_do() => Shows(
        """
        infra/app.yaml(3,16): error ALB3001: keep-alive of 30 s ends before the idle timeout of 60 s, when IsProd
          3 |     KeepAlive: 30
            |                ^^
          in   Stack/App/Resource
          see  infra/network.yaml(2,3) idle timeout: not written, AWS default 60 s
          why  the server closes first; a request sent into the closed connection becomes a 502
          do   set KeepAlive to at least 65                                                              alblint explain ALB3001

        """,
        HandmadeFinding.Whole);

    [Fact]
    public void Leaves_out_what_there_is_not() => Shows(
        """
        infra/app.yaml(1,1): warning ALB0001: nothing stands here
          1 | Resources:
            | ^
          why  always                                                                                    alblint explain ALB0001

        """,
        HandmadeFinding.Bare);

    [Fact]
    public void An_empty_line_parts_two_findings() =>
        Assert.Contains("explain ALB3001\n\ninfra/app.yaml(1,1): ", Text(TextStyle.Plain, HandmadeFinding.Whole, HandmadeFinding.Bare));

    [Fact]
    public void Long_texts_are_broken_and_the_hint_takes_a_line_of_its_own() => Assert.EndsWith(
        """
          why  the server closes first; a request sent into the
               closed connection becomes a 502
          do   set KeepAlive to at least 65
                                           alblint explain ALB3001

        """.ReplaceLineEndings("\n"),
        Text(new TextStyle(false, 58), HandmadeFinding.Whole));

    [Fact]
    public void Lines_of_an_instruction_stay_lines() => Assert.Contains(
        "  do   write:\n           KeepAlive: 65                     ",
        Text(TextStyle.Plain, HandmadeFinding.Whole with { Do = "write:\n    KeepAlive: 65" }));

    [Fact]
    public void Not_more_than_six_places_are_shown()
    {
        var place = HandmadeFinding.Whole.Related[0];
        var text = Text(TextStyle.Plain, HandmadeFinding.Whole with { Related = [.. Enumerable.Repeat(place, 9)] });
        Assert.Equal(6, text.Split("\n  see  infra").Length - 1);
        Assert.Contains("\n  see  3 more places in the JSON report\n", text);
    }

    [Fact]
    public void Nothing_in_a_text_can_steer_the_terminal()
    {
        var text = Text(TextStyle.Plain, HandmadeFinding.Whole with { Message = "\e[2J\u202E gone\nand more", ConstructPath = "a\ab" });
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.Contains("\uFFFD[2J\uFFFD gone and more", text);
    }

    [Fact]
    public void Color_changes_nothing_but_color()
    {
        var colored = Text(new TextStyle(true, 120), HandmadeFinding.Whole);
        Assert.Contains("\e[1;31merror ALB3001\e[0m", colored);
        Assert.Equal(Text(TextStyle.Plain, HandmadeFinding.Whole), System.Text.RegularExpressions.Regex.Replace(colored, @"\e\[[\d;]*m", ""));
    }

    private static void Shows(string expected, Finding finding) => Assert.Equal(expected.ReplaceLineEndings("\n"), Text(TextStyle.Plain, finding));

    private static string Text(TextStyle style, params Finding[] findings)
    {
        using var writer = new StringWriter();
        var reporter = new TextReporter(writer, style);
        foreach (var finding in findings)
        {
            reporter.Write(finding);
        }

        return writer.ToString();
    }
}
