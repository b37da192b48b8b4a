namespace AlbLint.Tests.Runtime.Probe;

public sealed class StatusLineTests
{
    private const string Rest = "\r\nContent-Length: 0\r\n\r\n";

    [Theory]
    [InlineData("HTTP/1.1 200 OK")]
    [InlineData("HTTP/1.1 200 ")]
    [InlineData("HTTP/1.0 200 OK")]
    [InlineData("HTTP/1.1 599 Odd but allowed")]
    [InlineData("HTTP/1.1 404 Nicht gefunden \u00e4\u00f6\u00fc")]
    public void Silent_when_the_line_is_as_the_standard_has_it(string line) => Assert.Empty(ResponseReading.Faults(line + Rest));

    [Theory]
    [InlineData("HTTP/1.1 0 ")]
    [InlineData("HTTP/1.1 1 ")]
    [InlineData("HTTP/1.1 99 ")]
    [InlineData("HTTP/1.1 1000 ")]
    [InlineData("HTTP/1.1 OK")]
    [InlineData("HTTP/1.1 -20 ")]
    [InlineData("HTTP/1.1 2x0 OK")]
    public void Fires_when_the_code_is_not_of_three_digits(string line) => Assert.Contains("error status-code ALB4002", ResponseReading.Faults(line + Rest));

    [Theory]
    [InlineData("HTTP/1.1 099 ")]
    [InlineData("HTTP/1.1 600 ")]
    [InlineData("HTTP/1.1 999 OK")]
    public void Warns_of_codes_that_no_class_has(string line) => Assert.Equal(["warning status-code ALB4002"], ResponseReading.Faults(line + Rest));

    [Theory]
    [InlineData("HTTP/1.1 200")]
    [InlineData("HTTP/1.1  200 OK")]
    [InlineData("HTTP/1.1\t200 OK")]
    public void Warns_of_blanks_that_are_missing_or_too_many(string line) => Assert.Equal(["warning status-line"], ResponseReading.Faults(line + Rest));

    [Theory]
    [InlineData("http/1.1 200 OK")]
    [InlineData("HTTP 200 OK")]
    [InlineData("HTTP/1 200 OK")]
    [InlineData("HTTP/1.1200 OK")]
    [InlineData("ICY 200 OK")]
    [InlineData("\r\nHTTP/1.1 200 OK")]
    [InlineData("220 mail.example.com ESMTP")]
    [InlineData("SSH-2.0-OpenSSH_9.2")]
    [InlineData("\u0015\u0003\u0001\0\u0002\u0002\u0046")]
    [InlineData("hello")]
    public void Fires_when_there_is_no_status_line(string line) => Assert.Equal(["error status-line"], ResponseReading.Faults(line + Rest));

    [Theory]
    [InlineData("HTTP/2.0 200 OK")]
    [InlineData("HTTP/0.9 200 OK")]
    [InlineData("HTTP/1.7 200 OK")]
    public void Fires_when_the_version_is_another(string line) => Assert.Equal(["error http-version"], ResponseReading.Faults(line + Rest));

    [Theory]
    [InlineData("HTTP/1.1 200 O\0K")]
    [InlineData("HTTP/1.1 200 O\rK")]
    [InlineData("HTTP/1.1 200 \u0007")]
    public void Fires_when_the_reason_has_a_control_character(string line) => Assert.Equal(["error reason-phrase ALB4005"], ResponseReading.Faults(line + Rest));
}
