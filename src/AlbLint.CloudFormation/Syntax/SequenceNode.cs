using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A list of values.</summary>
public sealed class SequenceNode : TemplateNode
{
    internal SequenceNode(TemplateNode[] items, TextRange range, SourceFile? file = null)
        : base(range, file) => Items = items;

    /// <summary>The values in the order they are written.</summary>
    public IReadOnlyList<TemplateNode> Items { get; }
}
