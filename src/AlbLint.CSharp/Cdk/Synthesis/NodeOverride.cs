using System.Globalization;
using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Synthesis;

/// <summary>A change of a resource after it was rendered: <c>AddPropertyOverride</c> and its kin.</summary>
/// <param name="path">Names and indexes joined by dots; a dot inside a name has a backslash before it.</param>
/// <param name="value">What stands there afterwards; null deletes it.</param>
internal sealed class NodeOverride(string path, Slot value)
{
    private readonly string[] _parts = [.. path.Replace("\\.", "\0").Split('.').Select(part => part.Replace('\0', '.'))];

    public TemplateNode Apply(TemplateNode node) => Apply(node, 0) ?? node;

    private TemplateNode? Apply(TemplateNode? node, int at)
    {
        if (at == _parts.Length)
        {
            return Nodes.Of(value) is var written && written is MappingNode added && node is MappingNode present ? Merged(present, added, value.Place) : written;
        }

        var place = value.Place;
        if (node is SequenceNode list && int.TryParse(_parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            List<TemplateNode?> items = [.. list.Items];
            while (items.Count <= index)
            {
                items.Add(null);
            }

            items[index] = Apply(items[index], at + 1);
            return MadeNodes.List(items.OfType<TemplateNode>(), PlaceOf(list, place));
        }

        var entries = (node as MappingNode)?.Entries.Select(entry => new KeyValuePair<string, TemplateNode>(entry.Key.Text, entry.Value)).ToList() ?? [];
        var found = entries.FindIndex(entry => entry.Key == _parts[at]);
        var changed = Apply(found < 0 ? null : entries[found].Value, at + 1);
        if (found >= 0)
        {
            entries.RemoveAt(found);
        }

        if (changed is not null)
        {
            entries.Insert(found < 0 ? entries.Count : found, new(_parts[at], changed));
        }

        return MadeNodes.Map(entries, node is MappingNode ? PlaceOf(node, place) : place);
    }

    // An object is merged into the one that stands there; a function call replaces what stands there.
    private static MappingNode Merged(MappingNode present, MappingNode added, Place place)
    {
        if (IsCall(present) || IsCall(added))
        {
            return added;
        }

        var entries = present.Entries.Select(entry => new KeyValuePair<string, TemplateNode>(entry.Key.Text, entry.Value)).ToList();
        foreach (var entry in added.Entries)
        {
            entries.Add(new(entry.Key.Text, entry.Value is MappingNode inner && present[entry.Key.Text] is MappingNode outer ? Merged(outer, inner, place) : entry.Value));
        }

        return MadeNodes.Map(entries, PlaceOf(present, place));
    }

    private static bool IsCall(MappingNode node) => node.Entries.Count == 1 && node.Entries[0].Key.Text is var name && (name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal));

    private static Place PlaceOf(TemplateNode node, Place otherwise) => node.File is { } file ? new Place(file, node.Range) : otherwise;
}
