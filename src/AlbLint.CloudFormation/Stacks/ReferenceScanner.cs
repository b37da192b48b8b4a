using AlbLint.CloudFormation.Conditions;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>
/// Finds the resources that an expression names, whatever the scenario: through parameters of nested stacks, outputs and export names.
/// </summary>
internal sealed class ReferenceScanner(StackGroup group, Work work)
{
    private const int MaxHops = 16; // from stack to stack
    private readonly Dictionary<TemplateResource, IReadOnlyList<TemplateResource>> _known = [];
    private readonly Evaluator _evaluator = new(new Decisions(new Dictionary<string, int>()), work); // with every parameter's default
    private Dictionary<string, (StackInstance, TemplateNode)>? _exports;

    /// <summary>The resources that a resource's properties name.</summary>
    public IReadOnlyList<TemplateResource> References(TemplateResource resource)
    {
        if (!_known.TryGetValue(resource, out var found))
        {
            var list = new List<TemplateResource>();
            if (resource.Properties is { } properties)
            {
                Scan(properties, resource.Scope, list, 0, outsideIfOnly: false);
            }

            _known.Add(resource, found = list);
        }

        return found;
    }

    /// <summary>The resources that a resource's metadata names: they too are created before it.</summary>
    public IReadOnlyList<TemplateResource> MetadataReferences(TemplateResource resource)
    {
        var list = new List<TemplateResource>();
        if (resource.Node["Metadata"] is { } metadata)
        {
            Scan(metadata, resource.Scope, list, 0, outsideIfOnly: false);
        }

        return list;
    }

    /// <summary>The resources that must exist before the resource whatever the conditions say: named outside <c>Fn::If</c>, or in DependsOn.</summary>
    public IReadOnlyList<TemplateResource> Dependencies(TemplateResource resource)
    {
        var list = new List<TemplateResource>();
        if (resource.Properties is { } properties)
        {
            Scan(properties, resource.Scope, list, MaxHops, outsideIfOnly: true);
        }

        foreach (var name in resource.DependsOn)
        {
            if (resource.Stack.Resources.TryGetValue(name, out var before))
            {
                list.Add(before);
            }
        }

        return list;
    }

    /// <summary>The resources that a stack's outputs give to anybody: every output of a stack that stands alone, and every export.</summary>
    public IReadOnlyList<TemplateResource> HandedOut(StackInstance stack)
    {
        var list = new List<TemplateResource>();
        foreach (var entry in stack.Template.Outputs.Entries)
        {
            if (entry.Value is MappingNode output && output["Value"] is { } value && (stack.Parent is null || output["Export"] is not null))
            {
                Scan(value, stack.Scope, list, 0, outsideIfOnly: false);
            }
        }

        return list;
    }

    private void Scan(TemplateNode node, Scope scope, List<TemplateResource> found, int hops, bool outsideIfOnly)
    {
        if (!work.Step())
        {
            return;
        }

        if (node is SequenceNode list)
        {
            foreach (var item in list.Items)
            {
                Scan(item, scope, found, hops, outsideIfOnly);
            }
        }
        else if (node is MappingNode mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                if (!Named(entry, scope, found, hops) && !(outsideIfOnly && entry.Key.Text == "Fn::If"))
                {
                    Scan(entry.Value, scope, found, hops, outsideIfOnly);
                }
            }
        }
    }

    private bool Named(MappingEntry entry, Scope scope, List<TemplateResource> found, int hops)
    {
        switch (entry.Key.Text)
        {
            case "Ref" when entry.Value is ScalarNode name:
                Name(name.Text, null, scope, found, hops);
                return true;
            case "Fn::GetAtt" when entry.Value is ScalarNode dotted:
                Dotted(dotted.Text, scope, found, hops);
                return true;
            case "Fn::GetAtt" when entry.Value is SequenceNode { Items: [ScalarNode name, ScalarNode attribute] }:
                Name(name.Text, attribute.Text, scope, found, hops);
                return true;
            case "Fn::ImportValue" when group.HasSeveral && _evaluator.Evaluate(entry.Value, scope) is TextValue name && (_exports ??= Exports()).TryGetValue(name.Text, out var export):
                Follow(export.Item2, export.Item1.Scope, found, hops);
                return true;
            case "Fn::Sub":
                var arguments = (entry.Value as SequenceNode)?.Items;
                var text = entry.Value as ScalarNode ?? arguments?.FirstOrDefault() as ScalarNode;
                var variables = arguments is [_, MappingNode own] ? own : null;
                foreach (var (part, isName) in text is not null && text.Text.Contains("${") ? SubTemplate.Parse(text.Text) : [])
                {
                    if (isName && variables?[part] is null)
                    {
                        Dotted(part, scope, found, hops);
                    }
                }

                return entry.Value is ScalarNode;
            default:
                return false;
        }
    }

    private void Dotted(string text, Scope scope, List<TemplateResource> found, int hops)
    {
        var dot = text.IndexOf('.');
        Name(dot < 0 ? text : text.Substring(0, dot), dot < 0 ? null : text.Substring(dot + 1), scope, found, hops);
    }

    private void Name(string name, string? attribute, Scope scope, List<TemplateResource> found, int hops)
    {
        var stack = scope.Stack;
        if (stack.Resources.TryGetValue(name, out var resource))
        {
            if (attribute is not null && stack.Nested.TryGetValue(name, out var nested) && attribute.StartsWith("Outputs.", StringComparison.Ordinal))
            {
                if ((nested.Template.Outputs[attribute.Substring(8)] as MappingNode)?["Value"] is { } output)
                {
                    Follow(output, nested.Scope, found, hops);
                }

                return;
            }

            found.Add(resource);
        }
        else if (stack.Template.Parameters.ContainsKey(name) && stack.ParentExpression(name) is { } expression)
        {
            Follow(expression, stack.Parent!.Scope, found, hops);
        }
    }

    private void Follow(TemplateNode node, Scope scope, List<TemplateResource> found, int hops)
    {
        if (hops < MaxHops)
        {
            Scan(node, scope, found, hops + 1, outsideIfOnly: false);
        }
    }

    private Dictionary<string, (StackInstance, TemplateNode)> Exports()
    {
        var exports = new Dictionary<string, (StackInstance, TemplateNode)>(StringComparer.Ordinal);
        foreach (var stack in group.Stacks)
        {
            foreach (var entry in stack.Template.Outputs.Entries)
            {
                if (entry.Value is MappingNode output && output["Value"] is { } value && (output["Export"] as MappingNode)?["Name"] is { } exportName
                    && _evaluator.Evaluate(exportName, stack.Scope) is TextValue name)
                {
                    exports[name.Text] = (stack, value);
                }
            }
        }

        return exports;
    }
}
