using AlbLint.CloudFormation.Syntax;

namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class MappingTests
{
    [Theory]
    [InlineData("A: 1\nB: 2\nA: 3\n", "3,1 'A'")]
    [InlineData("{\"A\": 1,\n\"B\": 2,\n\"A\": 3}", "3,1 '\"A\"'")]
    public void The_last_of_two_equal_keys_counts_and_the_second_is_a_fault(string template, string place)
    {
        var document = Tree.Parse(template);
        Assert.Equal($"{place} the key 'A' is written twice in this mapping, first at line 1; the last one counts: remove one", Tree.Faults(document));
        Assert.Equal("{A: 3, B: 2}", Tree.Show(document.Root));
        Assert.Equal("3", ((ScalarNode)document.Root!["A"]!).Text);
        Assert.False(document.IsPartial);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Every_key_is_found_in_mappings_of_any_size(int size)
    {
        var root = Tree.ParseWithoutFault(string.Concat(Enumerable.Range(0, size).Select(i => $"k{i}: v{i}\n"))).Root!;
        Assert.All(Enumerable.Range(0, size), i => Assert.Equal($"v{i}", ((ScalarNode)root.Find($"k{i}")!.Value).Text));
        Assert.Null(root["K0"]);
        Assert.Null(root[""]);
    }

    [Fact]
    public void An_alias_is_the_node_that_it_refers_to()
    {
        var root = Tree.ParseWithoutFault("A: &x {k: v}\nB: *x\nC: [*x]\n").Root!;
        Assert.Same(root["A"], root["B"]);
        Assert.Same(root["A"], ((SequenceNode)root["C"]!).Items[0]);
    }

    [Theory]
    [InlineData("<<: *x\n  b: own", "{b: own, a: 1}")]
    [InlineData("b: own\n  <<: *x", "{b: own, a: 1}")]
    [InlineData("<<: [*x, {a: 9, c: 3}]", "{a: 1, b: 2, c: 3}")]
    [InlineData("'<<': 1", "{<<: 1}")]
    public void A_merge_brings_in_what_the_mapping_does_not_have(string entries, string tree) =>
        Assert.Equal(tree, Tree.Show(Tree.ParseWithoutFault($"X: &x {{a: 1, b: 2}}\nA:\n  {entries}\n").Root!["A"]));

    [Theory]
    [InlineData("A: &a [*a]", "the alias '*a' stands inside of the value that it refers to")]
    [InlineData("A: *.example.com", "'*' begins a YAML alias, and nothing above is marked '&.example.com': put the value in quotes if the '*' is part of it")]
    public void An_alias_without_a_node_is_a_fault_and_stays_text(string yaml, string message)
    {
        var document = Tree.Parse(yaml);
        Assert.Equal(message, Assert.Single(document.Faults).Message);
        Assert.Contains("*", Tree.Show(document.Root));
        Assert.True(document.IsPartial);
    }

    [Fact]
    public void Braces_around_text_without_quotes_are_a_fault()
    {
        var document = Tree.Parse("A: {{resolve:ssm:x}}\nB: 1");
        Assert.Contains("put the value in quotes", Assert.Single(document.Faults).Message);
        Assert.Equal("1", Tree.Show(document.Root!["B"]));
    }
}
