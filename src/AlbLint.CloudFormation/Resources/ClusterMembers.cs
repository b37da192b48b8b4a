using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Finds the instances that join a cluster: their start-up script writes <c>ECS_CLUSTER=name</c> for the agent.
/// See https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html
/// </summary>
internal static class ClusterMembers
{
    private const string Assignment = "ECS_CLUSTER=";

    /// <summary>
    /// Every Auto Scaling group and instance that joins the cluster; null when the cluster is not declared here, so that others may join it too,
    /// or when one of the groups starts in a way that cannot be read.
    /// </summary>
    public static List<Workload>? Of(Value cluster, ModelBuilder builder)
    {
        if (ModelBuilder.Referenced(cluster, ResourceTypes.Cluster) is not { } resource)
        {
            return null;
        }

        return builder.Once("ClusterMembers", resource, _ => Find(resource, builder));
    }

    private static List<Workload>? Find(TemplateResource cluster, ModelBuilder builder)
    {
        var marks = new List<string> { Assignment + "\"+" + Identity.Of(cluster) };
        if (builder.Properties(cluster)["ClusterName"] is var name and not AbsentValue && name.Symbol is { } symbol)
        {
            marks.Add(name is TextValue text ? Assignment + text.Text : Assignment + "\"+" + symbol);
        }

        var members = new List<Workload>();
        foreach (var group in builder.OfType(ResourceTypes.AutoScalingGroup))
        {
            if (LaunchReader.Of(builder.Properties(group), builder) is not { } launch)
            {
                return null;
            }

            if (Joins(launch, marks, builder))
            {
                members.Add(AutoScalingGroupReader.Read(group, builder)!);
            }
            else if (MayJoin(launch, builder))
            {
                return null;
            }
        }

        members.AddRange(builder.OfType(ResourceTypes.Instance)
            .Where(instance => Joins(instance, marks, builder))
            .Select(instance => InstanceReader.Read(instance, builder)!));
        return members;
    }

    /// <summary>Whether the script is not known, or a part of it that can be compared with nothing.</summary>
    private static bool MayJoin(TemplateResource launch, ModelBuilder builder) =>
        LaunchReader.UserData(launch, builder) is UnknownValue script && (script.Parts is null || script.Symbol is null);

    private static bool Joins(TemplateResource launch, List<string> marks, ModelBuilder builder)
    {
        var found = false;
        foreach (var node in new[] { launch.Properties, launch.Node["Metadata"] })
        {
            found = found || (node is not null && Mentions(node, launch.Scope, marks, builder, 0));
        }

        return found;
    }

    /// <summary>Looks at every text that the resource is made of; one that is put together has its parts in its symbol.</summary>
    private static bool Mentions(TemplateNode node, Scope scope, List<string> marks, ModelBuilder builder, int depth)
    {
        if (depth > 32)
        {
            return false;
        }

        switch (node)
        {
            case SequenceNode list:
                return list.Items.Any(item => Mentions(item, scope, marks, builder, depth + 1));
            case MappingNode { Entries: [{ Key.Text: "Fn::Sub" or "Fn::Join" or "Fn::If" }] } call:
                return IsMarked(builder.Evaluator.Evaluate(call, scope), marks);
            case MappingNode mapping:
                return mapping.Entries.Any(entry => Mentions(entry.Value, scope, marks, builder, depth + 1));
            case ScalarNode text:
                return marks.Exists(mark => Contains(text.Text, mark));
            default:
                return false;
        }
    }

    private static bool IsMarked(Value value, List<string> marks) => value switch
    {
        ListValue list => list.Items.Any(item => IsMarked(item, marks)),
        _ => value.Symbol is { } symbol && marks.Exists(mark => Contains(symbol, mark)),
    };

    /// <summary>Whether the text holds the mark as a whole name: a cluster "web" is not "web2".</summary>
    private static bool Contains(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var end = at + mark.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
            {
                return true;
            }
        }

        return false;
    }
}
