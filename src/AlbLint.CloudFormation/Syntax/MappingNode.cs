using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Keys with values. No key appears twice: of a key that is written twice the last value counts (and a fault says so).</summary>
public sealed class MappingNode : TemplateNode
{
    private readonly MappingEntry[] entries;
    private readonly Dictionary<string, int>? index;

    internal MappingNode(MappingEntry[] entries, Dictionary<string, int>? index, TextRange range, SourceFile? file = null)
        : base(range, file)
    {
        this.entries = entries;
        this.index = index;
    }

    /// <summary>Adds entries to it in the text of the program that makes it; null in a template.</summary>
    public IPropertyWriter? Writer { get; init; }

    /// <summary>The entries in the order that their keys are first written, then those merged in with <c>&lt;&lt;</c>.</summary>
    public IReadOnlyList<MappingEntry> Entries => entries;

    /// <summary>The value of a key, or null when the key is not written.</summary>
    public TemplateNode? this[string key] => Find(key)?.Value;

    /// <summary>The entry of a key, or null when the key is not written. Case matters.</summary>
    public MappingEntry? Find(string key)
    {
        if (index is not null)
        {
            return index.TryGetValue(key, out int at) ? entries[at] : null;
        }

        foreach (var entry in entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }
}
