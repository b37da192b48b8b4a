using AlbLint.CloudFormation.Syntax;

namespace AlbLint.Tests.CloudFormation.Syntax;

/// <summary>Holds ranges to their text: the characters of a range, read alone, are the same node.</summary>
internal static class Spans
{
    public static void Check(TemplateDocument document)
    {
        Assert.NotNull(document.Top);
        Check(document, document.Top);
    }

    private static void Check(TemplateDocument document, TemplateNode node)
    {
        CheckAlone(document, node);
        switch (node)
        {
            case SequenceNode sequence:
                CheckChildren(document, node, sequence.Items);
                break;
            case MappingNode { Entries.Count: 1 } mapping when mapping.Entries[0].Key.Style == ScalarStyle.Tag:
                Assert.StartsWith("!", document.Source(mapping.Entries[0].Key));
                CheckChildren(document, node, [mapping.Entries[0].Key, mapping.Entries[0].Value]);
                break;
            case MappingNode mapping:
                CheckChildren(document, node, [.. mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value })]);
                break;
        }
    }

    private static void CheckChildren(TemplateDocument document, TemplateNode parent, IReadOnlyList<TemplateNode> children)
    {
        var end = parent.Range.Start;
        foreach (var child in children)
        {
            Assert.True(child.Range.Start >= end, $"{document.File.Path}: {child.Range} overlaps what is before it: {document.Source(child)}");
            end = child.Range.End;
            Assert.True(end <= parent.Range.End, $"{document.File.Path}: {child.Range} is outside of {parent.Range}: {document.Source(child)}");
            Check(document, child);
        }
    }

    private static void CheckAlone(TemplateDocument document, TemplateNode node)
    {
        if (node.Range.Length == 0 || node is ScalarNode { Style: ScalarStyle.Tag })
        {
            return;
        }

        // Lines after the first keep their indentation, so the first gets its own back.
        var text = document.Source(node);
        var alone = new string(' ', document.File.PositionOf(node.Range.Start).Column - 1) + text;
        Assert.Equal(text.Trim(), text);
        Assert.Equal(Tree.Show(node), Tree.Show(Tree.Parse(alone).Top));
    }
}
