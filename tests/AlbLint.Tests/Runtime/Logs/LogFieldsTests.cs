using System.Text;
using AlbLint.Runtime.Logs;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Runtime.Logs;

public sealed class LogFieldsTests
{
    [Fact]
    public void Blanks_part_fields() => Assert.Equal(["http", "-", "0.001"], Split("http - 0.001"));

    [Fact]
    public void Blanks_in_quotes_do_not() => Assert.Equal(["1", "GET http://a:80/ HTTP/1.1", "2"], Split("1 \"GET http://a:80/ HTTP/1.1\" 2"));

    [Fact]
    public void A_quote_inside_of_a_field_does_not_end_it() => Assert.Equal(["a \"b\"c", "d"], Split("\"a \"b\"c\" d"));

    [Fact]
    public void A_quote_and_a_blank_inside_of_a_user_agent_do_not_end_it() =>
        Assert.Equal("an \"old\" browser", Split(new AccessLogLine { UserAgent = "an \"old\" browser" }.ToString())[13]);

    [Fact]
    public void A_field_may_be_empty() => Assert.Equal(["a", "", "", "b"], Split("a  \"\" b"));

    [Fact]
    public void A_quote_that_does_not_end_leaves_no_fields() => Assert.Empty(Split("a b \"c d"));

    [Fact]
    public void Fields_that_the_future_brings_are_left_alone() => Assert.Equal(40, new LogFields(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 50)))).Count);

    private static List<string> Split(string line)
    {
        var fields = new LogFields(Encoding.UTF8.GetBytes(line));
        var list = new List<string>();
        for (var i = 1; i <= fields.Count; i++)
        {
            list.Add(Encoding.UTF8.GetString(fields[i]));
        }

        return list;
    }
}
