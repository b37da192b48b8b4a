using System.Globalization;
using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Synthesis;

/// <summary>Writes data as the template has them.</summary>
internal static class Nodes
{
    private const int MaxDepth = 40;

    /// <summary>The node; null for null, which leaves a property out.</summary>
    public static TemplateNode? Of(Slot slot, int depth = 0) => depth > MaxDepth ? Unknown("too deeply nested", slot.Place) : slot.Value switch
    {
        Scalar { Content: null } => null,
        Scalar { Content: { } content } => MadeNodes.Text(Text(content), slot.Place),
        EnumMember member => MadeNodes.Text(member.Name, slot.Place),
        ListDatum list => MadeNodes.List(Items(list, slot.Place, depth), slot.Place),
        MapDatum map => Of(map, slot.Place, depth),
        Instance { Base: null } instance => Of(instance, slot.Place, depth),
        Token token => token.Node(slot.Place),
        Defaulted open => Of(open.Written(slot.Place), depth + 1),
        Unknown unknown => MadeNodes.Unknown(unknown.Reason, unknown.Symbol, null, slot.Place),
        var other => MadeNodes.Unknown("an object that is not followed", other.Symbol, null, slot.Place),
    };

    /// <summary>A list with the nodes of what is there; null when nothing is, which leaves a property out.</summary>
    public static TemplateNode? ListOf(IReadOnlyList<TemplateNode?> items, Place place) => items.Any(item => item is not null) ? MadeNodes.List(items.OfType<TemplateNode>(), place) : null;

    /// <summary>An object with those properties that are there.</summary>
    public static MappingNode Object(Place place, params (string Name, TemplateNode? Value)[] properties)
    {
        var mapping = new MadeMapping(place);
        foreach (var (name, value) in properties)
        {
            mapping.Add(name, value);
        }

        return mapping.Build();
    }

    public static UnknownNode Unknown(string reason, Place place) => MadeNodes.Unknown(reason, null, null, place);

    /// <summary>A number, truth value, text or duration (in seconds) as text.</summary>
    public static string Text(object content) => content switch
    {
        bool truth => truth ? "true" : "false",
        TimeSpan duration => duration.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        _ => Numbers.Of(content) is { } number ? number.ToString("0.################", CultureInfo.InvariantCulture) : content.ToString() ?? "",
    };

    private static IEnumerable<TemplateNode> Items(ListDatum list, Place place, int depth)
    {
        foreach (var item in list.Items)
        {
            if (Of(item, depth + 1) is { } node)
            {
                yield return node;
            }
        }

        if (!list.IsComplete)
        {
            yield return MadeNodes.Unknown("the list may have more items", null, true, place);
        }
    }

    private static MappingNode Of(MapDatum map, Place place, int depth)
    {
        var mapping = new MadeMapping(place);
        foreach (var entry in map.Entries)
        {
            mapping.Add(entry.Key.Text ?? entry.Key.Value.Symbol ?? "", Of(entry.Value, depth + 1));
        }

        return Built(mapping, !map.IsComplete);
    }

    private static MappingNode Of(Instance instance, Place place, int depth)
    {
        var mapping = new MadeMapping(place);
        foreach (var member in instance.Members)
        {
            mapping.Add(CfnNames.Property(member.Key), Of(member.Value, depth + 1));
        }

        return Built(mapping, instance.IsOpen);
    }

    private static MappingNode Built(MadeMapping mapping, bool isOpen)
    {
        if (isOpen)
        {
            mapping.LeaveOpen("code that is not followed may set it");
        }

        return mapping.Build();
    }
}
