using AlbLint.CloudFormation.Syntax;

namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class HostileInputTests
{
    public static TheoryData<string> Texts =>
    [
        "{", "[", "}", "]", "\"", "'", "!", "!!", "!<", "&", "*", "&a", "*a", "?", ":", "-", "|", ">", "%", "@", "`", "#", ",", "\0", "\t", "\uFEFF", "\uFEFF{",
        "{\"", "{\"a\"", "{\"a\":", "[\"\\", "\"\\u", "{\"a\":\"\\u12", "\ud83d", "{\"a\":\"\ud83d\"}", "a: \"\ud83d\"", "? ? ?", "- - -", "--- ---", "...", "%YAML 9.9\n---\na: b",
        "%TAG ! tag:x,2000:\n---\n!a b", "a: !b!c d", "a: !<> b", "a: !%zz b", "a: |9\n b", "a: |x\n b", "a: >-2+\n b", "&a a: *a", "a: &b &c d", "<<: a", "<<: *a", "<<: [1]",
        "{a: [b}", "[a: {b]", "{? a}", "{: a}", "[,]", "{,}", "{a, b: }", "[a]: b", "{a: b}: c", "? [a]\n: b", "a:\n- b\n c: d\n", "\r", "a\rb: c\r", "a: b\n\tc: d\n", "//", "{//", "{/*", "/*", "{#",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_strange_text_is_read_or_reported(string text) => Sanity.Check(Tree.Parse(text));

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    public void Deep_JSON_is_cut_and_the_rest_is_read(string open, string close)
    {
        var document = Tree.Parse($"{{\"A\": {Repeat(open, 10_000)}1{Repeat(close, 10_000)}, \"B\": 1}}");
        Assert.Contains("nested deeper than 200 levels", Assert.Single(document.Faults).Message);
        Assert.Equal("1", Tree.Show(document.Root!["B"]));
        Assert.True(document.IsPartial);
    }

    [Theory]
    [InlineData("[", "]", 250)]
    [InlineData("{a: ", "}", 250)]
    [InlineData("[", "]", 10_000)]
    [InlineData("{a: ", "}", 10_000)]
    [InlineData("- ", "", 10_000)]
    [InlineData("? ", "", 10_000)]
    public void Deep_YAML_is_cut_and_the_rest_is_read(string open, string close, int depth)
    {
        var document = Tree.Parse($"A:\n  X:\n    {Repeat(open, depth)}1{Repeat(close, depth)}\nB: 1\n");
        Assert.Contains(document.Faults, fault => fault.Message.Contains("nested deeper than 200 levels", StringComparison.Ordinal));
        Assert.Equal("1", Tree.Show(document.Root!["B"]));
        Assert.True(document.IsPartial);
    }

    [Fact]
    public void Two_hundred_levels_are_read()
    {
        var document = Tree.ParseWithoutFault($"A: {Repeat("[", 199)}1{Repeat("]", 199)}");
        var node = document.Root!["A"]!;
        while (node is SequenceNode sequence)
        {
            node = Assert.Single(sequence.Items);
        }

        Assert.Equal("1", Tree.Show(node));
    }

    [Fact]
    public void Aliases_of_aliases_share_their_nodes()
    {
        string bomb = "a0: &a0 x\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        var root = Tree.ParseWithoutFault(bomb).Root!;
        Assert.Same(root["a99"], ((SequenceNode)root["a100"]!).Items[1]);
    }

    [Fact]
    public void Merges_of_merges_are_bounded()
    {
        string bomb = "a0: &a0 {x: 1}\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"a{i}: &a{i} {{<<: *a{i - 1}, k{i}: 1}}\n"));
        var document = Tree.Parse(bomb);
        Assert.Contains(document.Faults, fault => fault.Message.Contains("merged", StringComparison.Ordinal));
        Assert.True(document.IsPartial);
    }

    [Fact]
    public void A_text_beyond_any_template_is_not_read()
    {
        var document = Tree.Parse("A: " + new string('x', TemplateParser.MaxLength));
        Assert.Contains("1 MB", Assert.Single(document.Faults).Message);
        Assert.Null(document.Root);
        Assert.True(document.IsPartial);
    }

    [Fact]
    public void Faults_are_not_more_than_anyone_reads() =>
        Assert.Equal(TemplateParser.MaxFaults, Tree.Parse("{" + Repeat("\"a\":1,", 1000) + "}").Faults.Count);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
