namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class BrokenJsonTests
{
    [Theory]
    [InlineData("{\"A\": [1,], \"B\": 2}", "1,9 ',' JSON allows no ',' before ']': remove it")]
    [InlineData("{\"A\": [1], \"B\": 2,}", "1,18 ',' JSON allows no ',' before '}': remove it")]
    [InlineData("{\"A\": [1] \"B\": 2}", "1,11 '\"' ',' is missing before this")]
    [InlineData("{\"A\": [1],, \"B\": 2}", "1,11 ',' one ',' too many: remove it")]
    [InlineData("{\"A\" [1], \"B\": 2}", "1,2 '\"A\"' ':' is missing after this key")]
    [InlineData("{\"A\": [1], // c\n\"B\": 2}", "1,12 '// c' JSON has no comments, and CloudFormation refuses them: remove this one, or write the template in YAML")]
    [InlineData("{\"A\": [1], /* c\n*/\"B\": 2}", "1,12 '/* c\n*/' JSON has no comments, and CloudFormation refuses them: remove this one, or write the template in YAML")]
    public void A_small_mistake_in_JSON_loses_nothing(string json, string fault)
    {
        var document = Tree.Parse(json);
        Assert.Equal(fault, Tree.Faults(document));
        Assert.Equal("{A: [1], B: 2}", Tree.Show(document.Root));
        Assert.False(document.IsPartial);
    }

    [Theory]
    [InlineData("{\"A\": {\"x\": [1, 2}, \"B\": 2}", "1,13 '[' this is not closed: write the missing ']' before the next '}'", "{A: {x: [1, 2]}, B: 2}", true)]
    [InlineData("{\"A\": 1]}, \"B\": 2}", "1,8 ']' this ']' closes nothing: remove it\n1,10 ',' the template ends before this: remove what follows, or mend the bracket that ends it early", "{A: 1}", true)]
    [InlineData("{\"A\": {\"B\": 2}", "1,1 '{' this is never closed: write the missing '}'", "{A: {B: 2}}", true)]
    [InlineData("{\"A\": , \"B\": 2}", "1,2 '\"A\"' a value is missing here", "{A: null, B: 2}", false)]
    [InlineData("{\"A\": \"x,\n\"B\": 2}", "1,7 '\"' this text is not closed on its line: write the closing '\"', and \\n for a line break", "{A: x, B: 2}", false)]
    [InlineData("{\"A\": \"\\d\", \"B\": 2}", "1,8 '\\d' JSON knows no such escape: write \\\\ for a backslash", "{A: \\d, B: 2}", false)]
    [InlineData("{\"A\": \"a\tb\", \"B\": 2}", "1,9 '\t' a control character cannot stand in JSON text: write an escape such as \\t", "{A: a\tb, B: 2}", false)]
    [InlineData("{{\"x\": 1}: 1, \"B\": 2}", "1,2 '{\"x\": 1}' a list or mapping cannot be a key: a key is text in double quotes", "{B: 2}", true)]
    public void A_mistake_in_JSON_is_a_fault_at_its_place(string json, string faults, string tree, bool isPartial)
    {
        var document = Tree.Parse(json);
        Assert.Equal(faults, Tree.Faults(document));
        Assert.Equal(tree, Tree.Show(document.Root));
        Assert.Equal(isPartial, document.IsPartial);
    }

    [Theory]
    [InlineData("{\"A\": 01, B, \"C\": 1", "1,7 '01' '01' is no JSON value: put text in double quotes")]
    [InlineData("{\"A\": 'x', \"C\": ]}", "1,7 ''x'' JSON puts text in double quotes, not in single ones")]
    [InlineData("{A: 1, \"C\": }}", "1,2 'A' a JSON key stands in double quotes")]
    public void What_is_neither_JSON_nor_YAML_is_reported_as_JSON(string json, string fault) =>
        Assert.Contains(fault, Tree.Faults(Tree.Parse(json)));

    [Theory]
    [InlineData("{A: 1, 'B': !Ref C}", "{A: 1, B: {Ref: C}}")]
    [InlineData("{\"A\": 1, # c\n\"B\": x y}", "{A: 1, B: x y}")]
    public void YAML_in_braces_is_YAML(string yaml, string tree) => Assert.Equal(tree, Tree.Show(Tree.ParseWithoutFault(yaml).Root));
}
