using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>Reads the Resources section, expanding <c>Fn::ForEach</c> where its collection is plain.</summary>
internal static class ResourceSection
{
    private const string ForEach = "Fn::ForEach::";
    private const int MaxResources = 2000; // CloudFormation allows 500 in a template: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html

    public static Dictionary<string, TemplateResource> Read(StackInstance stack)
    {
        var resources = new Dictionary<string, TemplateResource>(StringComparer.Ordinal);
        Add(resources, stack.Template.Resources, stack.Scope, 0);
        return resources;
    }

    /// <summary>Whether a loop over resources could not be expanded, so that resources are missing.</summary>
    public static bool HasUnknownLoop(MappingNode section, Scope scope)
    {
        foreach (var entry in section.Entries)
        {
            if (entry.Key.Text.StartsWith(ForEach, StringComparison.Ordinal)
                && (entry.Value is not SequenceNode { Items: [ScalarNode, var collection, MappingNode body] } || !Collection(collection, scope).Any() || HasUnknownLoop(body, scope)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(Dictionary<string, TemplateResource> resources, MappingNode section, Scope scope, int depth)
    {
        foreach (var entry in section.Entries)
        {
            if (resources.Count >= MaxResources)
            {
                return;
            }

            if (entry.Key.Text.StartsWith(ForEach, StringComparison.Ordinal))
            {
                if (depth < 4)
                {
                    Expand(resources, entry.Value, scope, depth);
                }
            }
            else if (entry.Value is MappingNode node && node["Type"] is ScalarNode type)
            {
                var id = Substitute(entry.Key.Text, scope);
                resources[id] = new TemplateResource
                {
                    Id = id,
                    Type = type.Text,
                    Place = entry.Key.PlaceIn(scope.Stack.Template.Document),
                    Node = node,
                    Scope = scope,
                    Condition = (node["Condition"] as ScalarNode)?.Text,
                };
            }
        }
    }

    private static void Expand(Dictionary<string, TemplateResource> resources, TemplateNode loop, Scope scope, int depth)
    {
        if (loop is not SequenceNode { Items: [ScalarNode variable, var collection, MappingNode body] })
        {
            return;
        }

        foreach (var value in Collection(collection, scope))
        {
            Add(resources, body, scope.With(variable.Text, value), depth + 1);
        }
    }

    private static IEnumerable<string> Collection(TemplateNode node, Scope scope) => node switch
    {
        SequenceNode list => list.Items.OfType<ScalarNode>().Select(item => item.Text),
        MappingNode reference when reference["Ref"] is ScalarNode name && ParameterText(name.Text, scope) is { } text => text.Split(',').Select(item => item.Trim()),
        _ => [],
    };

    private static string? ParameterText(string name, Scope scope) =>
        scope.Stack.Given.TryGetValue(name, out var given) ? given
        : scope.Stack.Template.Parameters.TryGetValue(name, out var parameter) ? parameter.Default : null;

    private static string Substitute(string text, Scope scope)
    {
        if (scope.LoopVariables is not null)
        {
            foreach (var pair in scope.LoopVariables)
            {
                text = text.Replace("${" + pair.Key + "}", pair.Value).Replace("&{" + pair.Key + "}", new string(pair.Value.Where(char.IsLetterOrDigit).ToArray()));
            }
        }

        return text;
    }
}
