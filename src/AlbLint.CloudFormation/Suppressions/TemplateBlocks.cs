using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Suppressions;

/// <summary>A piece of a template that a line can begin: a key with its value, or an item of a list.</summary>
/// <param name="Range">The whole piece.</param>
/// <param name="Resource">The logical id, when the piece is a resource.</param>
internal sealed record TemplateBlock(TextRange Range, string? Resource);

/// <summary>The pieces of a template by the line they begin on.</summary>
internal sealed class TemplateBlocks
{
    private readonly SourceFile _file;
    private readonly Dictionary<int, List<TemplateBlock>> _byLine = [];
    private readonly HashSet<TemplateNode> _seen = [];

    public TemplateBlocks(SourceFile file, MappingNode root)
    {
        _file = file;
        Visit(root, root["Resources"]);
    }

    /// <summary>The largest piece that begins on a line.</summary>
    public TemplateBlock? Largest(int line) => On(line).OrderByDescending(block => block.Range.Length).FirstOrDefault();

    /// <summary>The piece that a line only begins: the last one on it, if it goes on in other lines.</summary>
    public TemplateBlock? Opened(int line) =>
        On(line).OrderByDescending(block => block.Range.Start).ThenBy(block => block.Range.Length).FirstOrDefault() is { } last
            && _file.PositionOf(last.Range.End).Line > line ? last : null;

    private IEnumerable<TemplateBlock> On(int line) => _byLine.TryGetValue(line, out var blocks) ? blocks : [];

    private void Visit(TemplateNode node, TemplateNode? resources)
    {
        if (!_seen.Add(node))
        {
            return; // an aliased node: its text was visited where it stands
        }

        if (node is MappingNode mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                Add(entry.Key.Range.Start, entry.Value.Range.End, node == resources ? entry.Key.Text : null);
                Visit(entry.Value, resources);
            }
        }
        else if (node is SequenceNode sequence)
        {
            foreach (var item in sequence.Items)
            {
                Add(item.Range.Start, item.Range.End, null);
                Visit(item, resources);
            }
        }
    }

    private void Add(int start, int end, string? resource)
    {
        if (end < start)
        {
            return; // the value is an alias to text above
        }

        var line = _file.PositionOf(start).Line;
        if (!_byLine.TryGetValue(line, out var blocks))
        {
            _byLine.Add(line, blocks = []);
        }

        blocks.Add(new TemplateBlock(TextRange.Between(start, end), resource));
    }
}
