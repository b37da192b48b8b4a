using AlbLint.CloudFormation.Syntax;

namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class BrokenYamlTests
{
    [Theory]
    [InlineData("    B: Allow: all", "5,8 'Allow: all' ': ' inside of a value reads as a second key: put the value in quotes")]
    [InlineData("\tB: c", "5,1 '\t' a tab indents this line, and YAML indents with spaces only: replace it by spaces")]
    [InlineData("  \tB: c", "5,3 '\t' a tab indents this line, and YAML indents with spaces only: replace it by spaces")]
    [InlineData("    B:c\n    D: e", "5,6 ':' a space is missing after this ':'")]
    [InlineData("    foo\n    B: c", "5,5 'foo' a ':' is missing after this key")]
    [InlineData("    B: @x", "5,8 '@' what begins with '@' has a meaning of its own in YAML: put it in quotes if it is text")]
    [InlineData("    B: `x`", "5,8 '`' what begins with '`' has a meaning of its own in YAML: put it in quotes if it is text")]
    [InlineData("    B: %x", "5,8 '%' what begins with '%' has a meaning of its own in YAML: put it in quotes if it is text")]
    [InlineData("    B: ]", "5,8 ']' this ']' closes nothing: remove it, or put the value in quotes if it is text")]
    [InlineData("      B: c\n    D: e", "6,5 'D: e' the indentation of this line (4 spaces) fits none of the lines above: indent it as the key that it belongs beside")]
    [InlineData("    B: c\n      D: e", "6,7 'D: e' this key is indented deeper than the one above, which already has a value: indent both alike")]
    [InlineData("    - x\n    b: c", "6,5 'b: c' a key stands among list items here: begin it with '- ', or indent it as the key that the list belongs to")]
    [InlineData("    B: c\n    - x", "6,5 '- x' a list item stands among keys here: indent it under the key that it belongs to, and leave that key without a value")]
    [InlineData("    B: - c", "5,8 '- c' a list begins on a line of its own below its key: move this there, or put it in quotes if it is text")]
    [InlineData("    B: \"x\" y", "5,12 'y' the value ends with the quote before this: put the quotes around all of it, and write a quote inside as \\\"")]
    [InlineData("    B: 'it's'", "5,12 's'' the value ends with the quote before this: put the quotes around all of it, and write a quote inside as ''")]
    [InlineData("    B: \"\\d\"", "5,9 '\\d' '\\' begins an escape in double quotes, and there is none like this: write '\\\\', or use single quotes")]
    [InlineData("    B: \"x", "5,8 '\"' this quote is never closed: write the closing one, or indent the lines that the text goes on in")]
    [InlineData("    B: 'x", "5,8 ''' this quote is never closed: write the closing one, or indent the lines that the text goes on in")]
    [InlineData("    B: [1, 2", "5,8 '[' this '[' is never closed: write the missing ']', or put the value in quotes if it is text")]
    [InlineData("    B: {a: 1", "5,8 '{' this '{' is never closed: write the missing '}', or put the value in quotes if it is text")]
    [InlineData("    B: [1 2: 3: 4]", "5,15 ':' expected ',' or ']' here, to go on with or end what '[' began")]
    [InlineData("<<<<<<< HEAD\n    C: d\n=======\n    C: e\n>>>>>>> x", "5,1 '<<<<<<< HEAD' a merge conflict is left here: keep one side and remove the markers")]
    public void A_resource_that_is_not_YAML_is_one_fault_and_the_others_are_read(string lines, string fault)
    {
        var document = Tree.Parse($"Resources:\n  X:\n    Type: T\n  A:\n{lines}\n  Y:\n    U: |\n      text\n\nOutputs:\n  O: 1\n");
        Assert.Equal(fault, Tree.Faults(document));
        Assert.Equal("{Resources: {X: {Type: T}, Y: {U: text}}, Outputs: {O: 1}}", Tree.Show(document.Root));
        Assert.True(document.IsPartial);
    }

    [Fact]
    public void Several_broken_resources_are_several_faults()
    {
        var document = Tree.Parse("Resources:\n  A:\n    x: y: z\n  B:\n    x: 1\n  C:\n    x: [\n  D:\n    x: '\nOutputs:\n  O: 1\n");
        Assert.Equal([3, 7, 9], document.Faults.Select(fault => document.File.PositionOf(fault.Range.Start).Line));
        Assert.Equal("{Resources: {B: {x: 1}}, Outputs: {O: 1}}", Tree.Show(document.Root));
    }

    [Fact]
    public void What_stands_above_is_kept_when_too_much_is_broken()
    {
        var document = Tree.Parse("A: 1\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"B{i}: y: z\n")) + "C: 1\n");
        Assert.Equal("1", Tree.Show(document.Root!["A"]));
        Assert.InRange(document.Faults.Count, 2, 19);
        Assert.True(document.IsPartial);
    }

    [Fact]
    public void A_block_scalar_above_a_broken_resource_keeps_its_text()
    {
        var document = Tree.Parse("Resources:\n  A:\n    U: |\n      text\n  B:\n    x: y: z\n           - q\n");
        Assert.Equal("text\n", ((ScalarNode)((MappingNode)((MappingNode)document.Root!["Resources"]!)["A"]!)["U"]!).Text);
    }

    [Fact]
    public void A_section_without_colon_does_not_give_its_entries_to_the_one_above()
    {
        var document = Tree.Parse("Parameters:\n  P: {Type: String}\nResources\n  A:\n    Type: T\nOutputs:\n  O: 1\n");
        Assert.Equal("{Parameters: {P: {Type: String}}, Outputs: {O: 1}}", Tree.Show(document.Root));
        Assert.Equal("3,1", document.File.PositionOf(Assert.Single(document.Faults).Range.Start).ToString());
    }

    [Theory]
    [InlineData("A: 1\n---\nB: 2\n", "2,1 '---' a second document begins here; CloudFormation reads one: remove this or what is above", "{A: 1}")]
    [InlineData("- A\n- B\n", "1,1 '- A\n- B' a template is a mapping with the key 'Resources', and this is a list", "[A, B]")]
    [InlineData("text", "1,1 'text' a template is a mapping with the key 'Resources', and this is plain text", "text")]
    [InlineData("", "1,1 '' the template is empty: it needs a mapping with the key 'Resources'", "nothing")]
    [InlineData("# only this\n", "1,1 '' the template is empty: it needs a mapping with the key 'Resources'", "nothing")]
    [InlineData("---\n", "1,1 '' the template is empty: it needs a mapping with the key 'Resources'", "null")]
    [InlineData("A: b\0c\nD: 1\n", "1,5 '\0' the control character U+0000 cannot stand in a template: remove it, and check that the file is saved as UTF-8", "{A: b c, D: 1}")]
    public void A_text_that_is_no_template_says_why(string text, string fault, string tree)
    {
        var document = Tree.Parse(text);
        Assert.Equal(fault, Tree.Faults(document));
        Assert.Equal(tree, Tree.Show(document.Top));
    }
}
