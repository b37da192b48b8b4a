using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>A resource of a template as it is written; nothing is evaluated.</summary>
internal sealed class TemplateResource
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    /// <summary>The resource's logical id, as a place.</summary>
    public required Place Place { get; init; }

    public required MappingNode Node { get; init; }

    /// <summary>The stack it belongs to, with the loop variables of <c>Fn::ForEach</c> that it was expanded with.</summary>
    public required Scope Scope { get; init; }

    public string? Condition { get; init; }

    /// <summary>The logical ids in DependsOn.</summary>
    public IEnumerable<string> DependsOn => Node["DependsOn"] switch
    {
        ScalarNode { IsNull: false } one => [one.Text],
        SequenceNode list => list.Items.OfType<ScalarNode>().Select(item => item.Text),
        _ => [],
    };

    public StackInstance Stack => Scope.Stack;

    /// <summary>Unique among the stacks that are read together.</summary>
    public string Key => field ??= Stack.Qualify(Id);

    /// <summary>What findings call it: the construct's id where a program makes the template, else the logical id.</summary>
    public string Name => (Metadata?[MadeNodes.ConstructId] as ScalarNode)?.Text ?? Id;

    public string? ConstructPath => (Metadata?["aws:cdk:path"] as ScalarNode)?.Text;

    private MappingNode? Metadata => Node["Metadata"] as MappingNode;

    public TemplateNode? Properties => Node["Properties"];
}
