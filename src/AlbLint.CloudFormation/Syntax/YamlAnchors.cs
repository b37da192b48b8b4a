using AlbLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>The nodes that aliases refer to. CloudFormation itself knows no aliases, but <c>aws cloudformation package</c> and SAM resolve
/// them before it sees them. An alias is the node itself and no copy, so that aliases of aliases cannot fill the memory.</summary>
internal sealed class YamlAnchors(string text, FaultList faults)
{
    /// <summary>Null for a node that is still being read.</summary>
    private readonly Dictionary<string, TemplateNode?> nodes = new(StringComparer.Ordinal);

    /// <summary>Whether an alias had no node.</summary>
    public bool IsPartial { get; private set; }

    public void Begin(AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            nodes[anchor.Value] = null;
        }
    }

    public void End(AnchorName anchor, TemplateNode node)
    {
        if (!anchor.IsEmpty)
        {
            nodes[anchor.Value] = node;
        }
    }

    /// <summary>The node that an alias refers to; without one the alias as text, which is what was meant when quotes are missing.</summary>
    public TemplateNode Resolve(AnchorAlias alias, TextRange range)
    {
        bool isOpen = nodes.TryGetValue(alias.Value.Value, out var node);
        if (node is not null)
        {
            return node;
        }

        faults.Add(isOpen
            ? $"the alias '*{Excerpt.Of(alias.Value.Value)}' stands inside of the value that it refers to"
            : $"'*' begins a YAML alias, and nothing above is marked '&{Excerpt.Of(alias.Value.Value)}': put the value in quotes if the '*' is part of it", range);
        IsPartial = true;
        return new ScalarNode(text.Substring(range.Start, range.Length), ScalarStyle.Plain, range);
    }
}
