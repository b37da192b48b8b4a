using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Tests.Findings;

public class LiteralTests
{
    [Theory]
    [InlineData("Port: [|8080|]", "traffic-port")]
    [InlineData("Port: [|\"8080\"|]", "\"traffic-port\"")]
    [InlineData("Port: [|'8080'|]", "'traffic-port'")]
    [InlineData("{ \"Port\": [|8080|] }", "\"traffic-port\"")]
    [InlineData("{ \"Port\": [|\"8080\"|] }", "\"traffic-port\"")]
    public void Writes_a_value_as_the_one_it_replaces_is_written(string source, string expected) =>
        Assert.Equal(expected, Literal.Of(Setting.Written(8080, Mark(source)))!.Write("traffic-port"));

    [Fact]
    public void Leaves_a_number_bare() => Assert.Equal("443", Literal.Of(Setting.Written(8080, Mark("{ \"Port\": [|8080|] }")))!.Write("443"));

    [Fact]
    public void Is_none_where_a_reference_gives_the_value() => Assert.Null(Literal.Of(Setting.Written(8080, Mark("Port: [|!Ref Port|]"))));

    [Fact]
    public void Is_none_where_nothing_is_written() =>
        Assert.Null(Literal.Of(Setting.Defaulted(new Default<int>(8080, "AWS", "https://docs.aws.amazon.com/"), Mark("Port: [|8080|]"))));

    private static Place Mark(string source)
    {
        var marked = Kit.MarkedText.Parse(source);
        return new Place(new SourceFile("template.yaml", marked.Text), marked.Places[0]);
    }
}
