using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Applies <c>&lt;&lt;</c>: CloudFormation itself knows no merges, but <c>aws cloudformation package</c> and SAM resolve them before it sees them.</summary>
internal sealed class YamlMerge(FaultList faults)
{
    /// <summary>Chained merges grow with the square of the text; this many entries are far beyond any real template.</summary>
    private const int MaxMergedEntries = 100_000;

    private int mergedEntries;

    /// <summary>Whether entries were left out.</summary>
    public bool IsPartial { get; private set; }

    public void Apply(MappingBuilder target, TemplateNode source, TextRange range)
    {
        if (source is MappingNode mapping)
        {
            Apply(target, mapping, range);
            return;
        }

        if (source is not SequenceNode sequence)
        {
            faults.Add("'<<' merges a mapping or a list of mappings, and this is neither", range);
            IsPartial = true;
            return;
        }

        foreach (var item in sequence.Items)
        {
            if (item is MappingNode part)
            {
                Apply(target, part, range);
            }
            else
            {
                faults.Add("'<<' merges a mapping or a list of mappings, and this list has something else", range);
                IsPartial = true;
                return;
            }
        }
    }

    private void Apply(MappingBuilder target, MappingNode source, TextRange range)
    {
        mergedEntries += source.Entries.Count + 1;
        if (mergedEntries > MaxMergedEntries)
        {
            faults.Add($"more than {MaxMergedEntries} entries are merged with '<<'; the rest is not read", range);
            IsPartial = true;
            return;
        }

        foreach (var entry in source.Entries)
        {
            target.TryMerge(entry);
        }
    }
}
