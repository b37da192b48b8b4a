using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>Stacks that are read together: they see each other's exports.</summary>
internal sealed class StackGroup
{
    public List<StackInstance> Stacks { get; } = [];

    private Dictionary<string, List<TemplateResource>>? _byType;
    private Dictionary<string, (StackInstance Stack, TemplateNode Value)>? _exports;

    /// <summary>The output that is exported under a name, with its stack; null when none of the stacks exports it.</summary>
    public (StackInstance Stack, TemplateNode Value)? FindExport(string name, Evaluator evaluator)
    {
        if (_exports is null)
        {
            _exports = new(StringComparer.Ordinal);
            foreach (var stack in Stacks)
            {
                foreach (var entry in stack.Template.Outputs.Entries)
                {
                    if (entry.Value is MappingNode output && output["Value"] is { } value && (output["Export"] as MappingNode)?["Name"] is { } exportName
                        && evaluator.Evaluate(exportName, stack.Scope) is TextValue text)
                    {
                        _exports[text.Text] = (stack, value);
                    }
                }
            }
        }

        return _exports.TryGetValue(name, out var found) ? found : null;
    }

    /// <summary>Every resource of a type, in reading order.</summary>
    public IReadOnlyList<TemplateResource> OfType(string type) =>
        (_byType ??= Stacks.SelectMany(stack => stack.Resources.Values).GroupBy(resource => resource.Type).ToDictionary(found => found.Key, found => found.ToList()))
        .TryGetValue(type, out var resources) ? resources : [];

    /// <summary>Whether more than one stack is here, so that names need the stack in front.</summary>
    public bool HasSeveral => Stacks.Count > 1;
}
