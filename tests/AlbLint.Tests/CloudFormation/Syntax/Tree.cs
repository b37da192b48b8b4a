using System.Text;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.Tests.CloudFormation.Syntax;

/// <summary>Parsing, and trees as text that tests compare.</summary>
internal static class Tree
{
    public static TemplateDocument Parse(string text) => TemplateParser.Parse(new SourceFile("template", text));

    public static TemplateDocument ParseWithoutFault(string text)
    {
        var document = Parse(text);
        Assert.Empty(document.Faults.Select(fault => $"{document.File.PositionOf(fault.Range.Start)} {fault.Message}"));
        Assert.False(document.IsPartial);
        return document;
    }

    /// <summary><c>{Key: value, List: [a, null]}</c>. The line breaks at the end of a block scalar are outside of its range and left out.</summary>
    public static string Show(TemplateNode? node, bool withRanges = false)
    {
        var shown = new StringBuilder();
        Append(shown, node, withRanges);
        return shown.ToString();
    }

    public static string Source(this TemplateDocument document, TemplateNode node) => document.File.Content.Substring(node.Range.Start, node.Range.Length);

    /// <summary>The faults as the marked text around their places, one a line.</summary>
    public static string Faults(TemplateDocument document) => string.Join("\n", document.Faults.Select(fault =>
        $"{document.File.PositionOf(fault.Range.Start)} '{document.File.Content.Substring(fault.Range.Start, fault.Range.Length)}' {fault.Message}"));

    private static void Append(StringBuilder shown, TemplateNode? node, bool withRanges)
    {
        if (withRanges && node is not null)
        {
            shown.Append(node.Range).Append(' ');
        }

        switch (node)
        {
            case ScalarNode scalar:
                shown.Append(scalar.IsNull ? "null" : scalar.Style == ScalarStyle.Block ? scalar.Text.TrimEnd() : scalar.Text);
                break;
            case SequenceNode sequence:
                shown.Append('[');
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    shown.Append(i > 0 ? ", " : "");
                    Append(shown, sequence.Items[i], withRanges);
                }

                shown.Append(']');
                break;
            case MappingNode mapping:
                shown.Append('{');
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    shown.Append(i > 0 ? ", " : "");
                    Append(shown, mapping.Entries[i].Key, withRanges);
                    shown.Append(": ");
                    Append(shown, mapping.Entries[i].Value, withRanges);
                }

                shown.Append('}');
                break;
            default:
                shown.Append("nothing");
                break;
        }
    }
}
