using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>A parameter of a template.</summary>
internal sealed class Parameter
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary>The default as text; null when there is none.</summary>
    public string? Default { get; init; }

    public required IReadOnlyList<string> AllowedValues { get; init; }

    public bool IsList => Type.Contains("CommaDelimitedList") || Type.Contains("List<");

    /// <summary>Whether the default is only the name of a Systems Manager parameter whose value is elsewhere.</summary>
    public bool IsSystemsManager => Type.StartsWith("AWS::SSM::Parameter", StringComparison.Ordinal);

    public static Parameter Read(string name, MappingNode node)
    {
        return new Parameter
        {
            Name = name,
            Type = (node["Type"] as ScalarNode)?.Text ?? "String",
            Default = node["Default"] switch
            {
                ScalarNode { IsNull: false } scalar => scalar.Text,
                SequenceNode list => string.Join(",", list.Items.OfType<ScalarNode>().Select(item => item.Text)),
                _ => null,
            },
            AllowedValues = node["AllowedValues"] is SequenceNode allowed ? [.. allowed.Items.OfType<ScalarNode>().Select(item => item.Text)] : [],
        };
    }
}
