using AlbLint.CloudFormation.Syntax;

namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class ShortFormTests
{
    [Theory]
    [InlineData("A: !Ref X", "{A: {Ref: X}}")]
    [InlineData("A: !Condition C", "{A: {Condition: C}}")]
    [InlineData("A: !GetAtt a.b.c", "{A: {Fn::GetAtt: a.b.c}}")]
    [InlineData("A: !Sub \"${X}\"", "{A: {Fn::Sub: ${X}}}")]
    [InlineData("A: !Base64 'x'", "{A: {Fn::Base64: x}}")]
    [InlineData("A: !If [c, 1, !Ref X]", "{A: {Fn::If: [c, 1, {Ref: X}]}}")]
    [InlineData("A: !Transform {Name: N, Parameters: {K: v}}", "{A: {Fn::Transform: {Name: N, Parameters: {K: v}}}}")]
    [InlineData("A: !Foo\n  k: v", "{A: {Fn::Foo: {k: v}}}")]
    [InlineData("A: !Join\n- ','\n- - x", "{A: {Fn::Join: [,, [x]]}}")]
    [InlineData("A: !Sub |\n  hi\n", "{A: {Fn::Sub: hi}}")]
    [InlineData("A: !Ref\nB: 1", "{A: {Ref: null}, B: 1}")]
    [InlineData("A:\n  Fn::Base64: !Sub x", "{A: {Fn::Base64: {Fn::Sub: x}}}")]
    public void A_tag_becomes_the_long_form(string yaml, string tree) => Assert.Equal(tree, Tree.Show(Tree.ParseWithoutFault(yaml).Root));

    [Theory]
    [InlineData("A: !!str 1")]
    [InlineData("A: !<tag:yaml.org,2002:str> 1")]
    [InlineData("A: ! 1")]
    public void A_tag_of_YAML_itself_says_nothing(string yaml) => Assert.Equal("{A: 1}", Tree.Show(Tree.ParseWithoutFault(yaml).Root));

    [Theory]
    [InlineData("A: !Ref X", "!Ref", "X", "!Ref X")]
    [InlineData("A:  !Sub  \"x\"  # c", "!Sub", "\"x\"", "!Sub  \"x\"")]
    [InlineData("A: &n !If [a]\n", "!If", "[a]", "!If [a]")]
    [InlineData("A: !If &n [a]\n", "!If", "[a]", "!If &n [a]")]
    [InlineData("A: !Foo # c\n  k: v\n\nB: 1", "!Foo", "k: v", "!Foo # c\n  k: v")]
    [InlineData("A: !Foo\n- x\n# c\nB: 1", "!Foo", "- x", "!Foo\n- x")]
    [InlineData("A: [!Ref X]", "!Ref", "X", "!Ref X")]
    [InlineData("A: !GetAtt\nB: 1", "!GetAtt", "", "!GetAtt")]
    public void The_key_stands_at_the_tag_and_the_whole_ends_with_the_value(string yaml, string key, string value, string whole)
    {
        var document = Tree.ParseWithoutFault(yaml);
        var node = document.Root!["A"]!;
        var mapping = node as MappingNode ?? (MappingNode)((SequenceNode)node).Items[0];
        Assert.Equal(key, document.Source(mapping.Entries[0].Key));
        Assert.Equal(value, document.Source(mapping.Entries[0].Value));
        Assert.Equal(whole, document.Source(mapping));
        Assert.Equal(ScalarStyle.Tag, mapping.Entries[0].Key.Style);
    }

    [Fact]
    public void A_tag_cannot_be_a_key()
    {
        var document = Tree.Parse("!Ref X: 1\nB: 2");
        Assert.Equal("1,1 '!Ref X' a function cannot be a key: a key is plain text", Tree.Faults(document));
        Assert.Equal("{B: 2}", Tree.Show(document.Root));
        Assert.True(document.IsPartial);
    }
}
