using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Collects the entries of one mapping after the other; the readers and programs build their mappings with it.</summary>
/// <param name="faults">Gets the keys that are written twice; null when a program may set a key again.</param>
internal sealed class MappingBuilder(FaultList? faults)
{
    /// <summary>Up to here comparing with every key is faster than a dictionary.</summary>
    private const int SmallSize = 8;

    private readonly List<MappingEntry> entries = [];
    private Dictionary<string, int>? index;

    public void Add(ScalarNode key, TemplateNode value)
    {
        int at = IndexOf(key.Text);
        if (at < 0)
        {
            Append(new MappingEntry(key, value));
            return;
        }

        faults?.Add(
            $"the key '{Excerpt.Of(key.Text)}' is written twice in this mapping, first at line {faults.File.PositionOf(entries[at].Key.Range.Start).Line}; the last one counts: remove one",
            key.Range, isAccepted: true);
        entries[at] = new MappingEntry(key, value);
    }

    /// <summary>Adds what <c>&lt;&lt;</c> brings in; the mapping's own keys win.</summary>
    public bool TryMerge(MappingEntry entry)
    {
        if (IndexOf(entry.Key.Text) >= 0)
        {
            return false;
        }

        Append(entry);
        return true;
    }

    /// <summary>The finished mapping; the builder is empty again.</summary>
    public MappingNode Build(TextRange range, SourceFile? file = null, IPropertyWriter? writer = null)
    {
        var mapping = new MappingNode(entries.ToArray(), index, range, file) { Writer = writer };
        entries.Clear();
        index = null;
        return mapping;
    }

    private int IndexOf(string key)
    {
        if (index is not null)
        {
            return index.TryGetValue(key, out int found) ? found : -1;
        }

        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key.Text == key)
            {
                return i;
            }
        }

        return -1;
    }

    private void Append(MappingEntry entry)
    {
        entries.Add(entry);
        if (index is null && entries.Count > SmallSize)
        {
            index = new Dictionary<string, int>(entries.Count * 2, StringComparer.Ordinal);
            for (int i = 0; i < entries.Count - 1; i++)
            {
                index[entries[i].Key.Text] = i;
            }
        }

        index?.Add(entry.Key.Text, entries.Count - 1);
    }
}
