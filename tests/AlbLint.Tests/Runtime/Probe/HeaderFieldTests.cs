using System.Text;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Tests.Runtime.Probe;

public sealed class HeaderFieldTests
{
    [Theory]
    [InlineData("Server: a")]
    [InlineData("Server:a")]
    [InlineData("Server:")]
    [InlineData("Server:\t a \t")]
    [InlineData("!#$%&'*+-.^_`|~1: all that names may have")]
    [InlineData("X: \u00e4 beyond ASCII")]
    [InlineData("X: a: b")]
    public void Silent_when_a_header_is_as_the_standard_has_it(string line) => Assert.Empty(Faults(line));

    [Theory]
    [InlineData("X Y: 1")]
    [InlineData("X(Y): 1")]
    [InlineData("X\u00e4: 1")]
    [InlineData(": 1")]
    public void Fires_when_a_name_has_what_names_cannot_have(string line) => Assert.Equal(["error header-name"], Faults(line));

    [Fact]
    public void Warns_of_a_blank_before_the_colon() => Assert.Equal(["warning header-name"], Faults("Server : a"));

    [Fact]
    public void Fires_when_there_is_no_colon() => Assert.Equal(["error header-line"], Faults("Server"));

    [Theory]
    [InlineData("X: a\r\n b")]
    [InlineData("X: a\r\n\tb")]
    public void Fires_when_a_value_goes_on_in_a_second_line(string lines) => Assert.Equal(["error header-fold"], Faults(lines));

    [Fact]
    public void Fires_when_a_blank_stands_before_the_first_header() => Assert.Equal(["error header-fold"], ResponseReading.Faults("HTTP/1.1 204 \r\n X: a\r\n\r\n"));

    [Theory]
    [InlineData("X: a\0b", "error header-value")]
    [InlineData("X: a\rb", "error header-value")]
    [InlineData("X: a\u0001b", "warning header-value")]
    [InlineData("X: a\u007fb", "warning header-value")]
    public void Fires_when_a_value_has_a_control_character(string line, string fault) => Assert.Equal([fault], Faults(line));

    [Fact]
    public void Warns_of_lines_that_end_with_a_line_feed_alone() => Assert.Equal(["warning line-end"], ResponseReading.Faults("HTTP/1.1 204 No Content\nX: a\n\n"));

    [Theory]
    [InlineData(32 * 1024, "")]
    [InlineData((32 * 1024) + 1, "error header-size")]
    [InlineData(1024 * 1024, "error header-size")]
    public void Fires_when_the_head_is_larger_than_a_load_balancer_takes(int length, string fault)
    {
        const string Begin = "HTTP/1.1 204 No Content\r\nX: ";
        const string End = "\r\n\r\n";
        Assert.Equal(fault, string.Join(", ", ResponseReading.Faults(Begin + new string('x', length - Begin.Length - End.Length) + End)));
    }

    [Fact]
    public void A_head_without_an_end_is_given_up()
    {
        var reader = ResponseReading.Read(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nX: " + new string('x', 5 * 1024 * 1024)), StreamEnd.Silent, piece: 100_000);
        Assert.True(reader.IsBroken);
        Assert.Equal(["error header-size"], reader.Findings.Findings.Select(ResponseReading.Shown));
    }

    [Fact]
    public void The_bytes_are_shown_so_that_they_cannot_steer_a_terminal()
    {
        var reader = ResponseReading.Read("HTTP/1.1 200 OK\r\nX: \e[31m\u00e4\\\t\0\r\n\r\n"u8.ToArray(), StreamEnd.Silent);
        Assert.Equal(@"X: \x1b[31m\xc3\xa4\\\t\x00", reader.Findings.Findings[0].Bytes);
    }

    private static IReadOnlyList<string> Faults(string lines) => ResponseReading.Faults($"HTTP/1.1 204 No Content\r\nDate: now\r\n{lines}\r\n\r\n");
}
