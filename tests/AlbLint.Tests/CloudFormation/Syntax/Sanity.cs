using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.Tests.CloudFormation.Syntax;

/// <summary>What holds for every document, however broken its text.</summary>
internal static class Sanity
{
    public static void Check(TemplateDocument document)
    {
        foreach (var fault in document.Faults)
        {
            CheckInside(document, fault.Range);
            Assert.NotEmpty(fault.Message);
            Assert.DoesNotContain("While ", fault.Message);
        }

        Assert.InRange(document.Faults.Count, document.IsPartial || document.Root is null ? 1 : 0, TemplateParser.MaxFaults);
        Assert.Equal(document.Faults.OrderBy(fault => fault.Range.Start).Select(fault => fault.Range.Start), document.Faults.Select(fault => fault.Range.Start));
        if (document.Top is not null)
        {
            Check(document, document.Top, []);
        }
    }

    private static void Check(TemplateDocument document, TemplateNode node, HashSet<TemplateNode> seen)
    {
        if (!seen.Add(node))
        {
            return;
        }

        CheckInside(document, node.Range);
        if (node is SequenceNode sequence)
        {
            Assert.All(sequence.Items, item => Check(document, item, seen));
        }
        else if (node is MappingNode mapping)
        {
            Assert.All(mapping.Entries, entry =>
            {
                Assert.Same(entry, mapping.Find(entry.Key.Text));
                CheckInside(document, entry.Key.Range);
                Check(document, entry.Value, seen);
            });
        }
    }

    private static void CheckInside(TemplateDocument document, TextRange range)
    {
        Assert.InRange(range.Length, 0, document.File.Content.Length);
        Assert.InRange(range.Start, 0, document.File.Content.Length - range.Length);
    }
}
