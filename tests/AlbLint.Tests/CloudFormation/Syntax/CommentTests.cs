namespace AlbLint.Tests.CloudFormation.Syntax;

public sealed class CommentTests
{
    [Fact]
    public void Comments_are_read_where_the_text_speaks_to_AlbLint()
    {
        var document = Tree.ParseWithoutFault(
            "# alblint-disable X -- why \r\nA: \"# no\" #two\r\nB: |\r\n  # alblint-disable in text\r\nC: x#no\r\n  #  three\r\nD:\r\n  - [a, # four\r\n    b]\r\n");
        Assert.Equal(["alblint-disable X -- why", "two", "three", "four"], document.Comments.Select(comment => comment.Text));
        Assert.Equal(
            ["# alblint-disable X -- why", "#two", "#  three", "# four"],
            document.Comments.Select(comment => document.File.Content.Substring(comment.Range.Start, comment.Range.Length)));
    }

    [Fact]
    public void Comments_are_not_looked_for_elsewhere() => Assert.Empty(Tree.ParseWithoutFault("# hello\nA: 1\n").Comments);

    [Fact]
    public void Comments_beside_a_broken_resource_are_read() =>
        Assert.Single(Tree.Parse("# alblint-disable X\nResources:\n  A: b: c\n  B: d\n").Comments);
}
