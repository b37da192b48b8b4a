using AlbLint.CloudFormation.Conditions;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation;

/// <summary>The names by which a template's stack is tied to others.</summary>
/// <param name="Exports">The names that it exports outputs under, as far as they are known.</param>
/// <param name="Imports">The names that it imports, as far as they are known.</param>
public sealed record TemplateLinks(IReadOnlyList<string> Exports, IReadOnlyList<string> Imports)
{
    /// <summary>No links.</summary>
    public static TemplateLinks None { get; } = new([], []);

    /// <summary>The links of a template with these parameters, else with its own defaults.</summary>
    public static TemplateLinks Of(TemplateInput input, IReadOnlyDictionary<string, string> parameters)
    {
        var template = new Template(TemplateParser.Parse(input.File));
        var stack = new StackInstance { Template = template, Key = "", Name = input.StackName, Given = parameters, Group = new StackGroup() };
        var evaluator = new Evaluator(new Decisions(new Dictionary<string, int>()), new Work(Work.DefaultLimit));
        var exports = template.Outputs.Entries.Select(output => ((output.Value as MappingNode)?["Export"] as MappingNode)?["Name"]);
        var imports = template.Document.Root is { } root ? Imported(root, []) : [];
        return new TemplateLinks(Texts(exports), Texts(imports));

        List<string> Texts(IEnumerable<TemplateNode?> names) =>
            [.. names.OfType<TemplateNode>().Select(name => evaluator.Evaluate(name, stack.Scope)).OfType<TextValue>().Select(name => name.Text).Distinct()];
    }

    private static IEnumerable<TemplateNode> Imported(TemplateNode node, HashSet<TemplateNode> seen)
    {
        if (!seen.Add(node))
        {
            return []; // aliases make several places share a node
        }

        return node switch
        {
            MappingNode mapping => mapping.Entries.SelectMany(entry => entry.Key.Text == "Fn::ImportValue" ? [entry.Value] : Imported(entry.Value, seen)),
            SequenceNode sequence => sequence.Items.SelectMany(item => Imported(item, seen)),
            _ => [],
        };
    }
}
