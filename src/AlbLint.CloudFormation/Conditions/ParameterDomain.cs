using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Conditions;

/// <summary>
/// The values of a parameter that conditions can tell apart: each text that it is compared with, and one that stands for all others.
/// </summary>
internal sealed class ParameterDomain
{
    private const int MaxOptions = 8;

    private ParameterDomain(IReadOnlyList<string?> options) => Options = options;

    /// <summary>The options; the first is what applies when nothing is given. Null is any value that differs from every other option.</summary>
    public IReadOnlyList<string?> Options { get; }

    public static ParameterDomain Of(Parameter parameter, IReadOnlyCollection<string> compared)
    {
        var allowed = parameter.AllowedValues;
        var options = new List<string?>();
        if (parameter.Default is { } value && !parameter.IsSystemsManager)
        {
            options.Add(value);
        }

        foreach (var text in compared)
        {
            if (!options.Contains(text) && (allowed.Count == 0 || allowed.Contains(text)))
            {
                options.Add(text);
            }
        }

        if (options.All(option => compared.Contains(option!)))
        {
            var others = allowed.Where(text => !options.Contains(text)).ToList();
            if (allowed.Count == 0 || others.Count > 1)
            {
                options.Add(null);
            }
            else if (others.Count == 1)
            {
                options.Add(others[0]);
            }
        }

        return new ParameterDomain([.. options.Take(MaxOptions)]);
    }

    /// <summary>The texts that each name (a parameter or pseudo parameter) is compared with anywhere in the conditions.</summary>
    public static Dictionary<string, List<string>> Comparisons(MappingNode conditions)
    {
        var compared = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Queue<TemplateNode>(conditions.Entries.Select(entry => entry.Value));
        for (var budget = 100_000; open.Count > 0 && budget > 0; budget--) // aliases may make the section endless
        {
            var node = open.Dequeue();
            foreach (var item in node is SequenceNode list ? list.Items : [])
            {
                open.Enqueue(item);
            }

            foreach (var entry in node is MappingNode mapping ? mapping.Entries : [])
            {
                if (entry.Key.Text == "Fn::Equals" && entry.Value is SequenceNode { Items: [var left, var right] })
                {
                    Note(compared, left, right);
                    Note(compared, right, left);
                }

                open.Enqueue(entry.Value);
            }
        }

        return compared;
    }

    private static void Note(Dictionary<string, List<string>> compared, TemplateNode reference, TemplateNode literal)
    {
        if (reference is MappingNode { Entries: [{ Key.Text: "Ref", Value: ScalarNode name }] } && literal is ScalarNode text)
        {
            if (!compared.TryGetValue(name.Text, out var texts))
            {
                compared.Add(name.Text, texts = []);
            }

            if (!texts.Contains(text.Text))
            {
                texts.Add(text.Text);
            }
        }
    }
}
