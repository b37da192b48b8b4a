using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Conditions;

/// <summary>Finds conditions that are defined by themselves, directly or through others.</summary>
internal static class ConditionCycles
{
    public static IEnumerable<MappingEntry> Of(Template template)
    {
        var state = new Dictionary<string, bool>(StringComparer.Ordinal); // false: on the current path, true: done
        var cyclic = new List<MappingEntry>();
        foreach (var entry in template.Conditions.Entries)
        {
            Visit(entry, template, state, cyclic, 0);
        }

        return cyclic;
    }

    private static void Visit(MappingEntry entry, Template template, Dictionary<string, bool> state, List<MappingEntry> cyclic, int depth)
    {
        if (state.TryGetValue(entry.Key.Text, out var done))
        {
            if (!done && !cyclic.Contains(entry))
            {
                cyclic.Add(entry);
            }

            return;
        }

        if (depth > 300)
        {
            return; // deeper than any template that CloudFormation evaluates; the evaluator gives up there too
        }

        state.Add(entry.Key.Text, false);
        foreach (var name in Names(entry.Value))
        {
            if (template.Conditions.Find(name) is { } other)
            {
                Visit(other, template, state, cyclic, depth + 1);
            }
        }

        state[entry.Key.Text] = true;
    }

    private static IEnumerable<string> Names(TemplateNode node) => node switch
    {
        MappingNode { Entries: [{ Key.Text: "Condition", Value: ScalarNode name }] } => [name.Text],
        MappingNode mapping => mapping.Entries.SelectMany(entry => Names(entry.Value)),
        SequenceNode list => list.Items.SelectMany(Names),
        _ => [],
    };
}
