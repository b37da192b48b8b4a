using AlbLint.CloudFormation.Syntax;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class NodeRangeTests
{
    [Theory]
    [InlineData("A: [|plain text|] # c\nB: 1")]
    [InlineData("A: [|one\n  two|]\nB: 1")]
    [InlineData("A: [|\"quo\\\"ted\"|]\nB: 1")]
    [InlineData("A: [|'it''s'|]\nB: 1")]
    [InlineData("A: [||\n  hi\n   there|]\n\n# c\nB: 1")]
    [InlineData("A: [|>-\n  hi|]  \n\n\nB: 1")]
    [InlineData("A: [||+\n  hi|]\n\nB: 1")]
    [InlineData("A: [|[1, 2 ]|] # c")]
    [InlineData("A: [|{b: c,\n  d: e}|]\nB: 1")]
    [InlineData("A: [|{}|]")]
    [InlineData("A:\n  [|b: c\n  d: e|]\n\n  # c\nB: 1")]
    [InlineData("A:\n  [|- b\n  - c|] # c\nB: 1")]
    [InlineData("A:\n[|- b\n-|]\nB: 1")]
    [InlineData("A:\n  [|b:|]\nB: 1")]
    [InlineData("A: &x [|[1]|]\nB: *x")]
    [InlineData("A: !!str [|x|]")]
    [InlineData("A:[||]\nB: 1")]
    [InlineData("\U0001F600: \"\U0001F600é\"\nA: [|\"\U0001F600 é\"|] # ü")]
    [InlineData("B: 1\r\nA: [|x|]\r\nC: 2\r\n")]
    [InlineData("B: 1\rA: [|x|]\rC: 2\r")]
    [InlineData("B: |\r\n  x\r\n  y\r\nA: [||\r\n  x\r\n  y|]\r\n\r\nC: 1")]
    [InlineData("{\"A\": [|\"x\\u00e9\\n\"|], \"B\": 1}")]
    [InlineData("{\"B\": \"\U0001F600\", \"A\" : [|[ 1, {} ]|] }")]
    [InlineData("{\r\n\"A\":[|80.0|]}")]
    public void A_range_is_exactly_what_is_written(string marked)
    {
        // A block scalar's own indicator looks like a part of the marks.
        var text = MarkedText.Parse(marked);
        var document = Tree.ParseWithoutFault(text.Text);
        var node = document.Root!["A"]!;
        Assert.Equal(Assert.Single(text.Places), node.Range);
    }

    [Fact]
    public void A_mapping_without_braces_in_a_list_begins_with_its_key()
    {
        var document = Tree.ParseWithoutFault("A: [ b: c , d]");
        Assert.Equal("b: c", document.Source(((SequenceNode)document.Root!["A"]!).Items[0]));
    }

    [Fact]
    public void An_offset_does_not_count_the_byte_order_mark()
    {
        var document = Tree.ParseWithoutFault("\uFEFFA: x");
        Assert.Equal(3, document.Root!["A"]!.Range.Start);
    }

    [Theory]
    [InlineData("A: x # one\nB:\n  - 'a' # two\n  - |\n    # text\n    b\n# three\nC: {d: e, f: [g, !Sub \"h\"]}\n")]
    [InlineData("Resources:\n  A:\n    Type: T\n    Properties:\n      - x: 1\n        y:\n        - 2\n        - - 3\n          - 4\n")]
    [InlineData("{\n \"Resources\": {\n  \"A\": {\"Ref\": \"B\"},\n  \"C\": [1, true, null, \"\\\"\"]\n }\n}")]
    public void What_a_range_covers_reads_as_the_same_node(string text) => Spans.Check(Tree.ParseWithoutFault(text));
}
