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
        MapDatum map => MadeNodes.Map(Entries(map.Entries.Select(entry => new KeyValuePair<string, Slot>(entry.Key.Text ?? entry.Key.Value.Symbol ?? "", entry.Value)), !map.IsComplete, slot.Place, depth), slot.Place),
        Instance { Base: null } instance => MadeNodes.Map(Entries(instance.Members.Select(member => new KeyValuePair<string, Slot>(CfnNames.Property(member.Key), member.Value)), instance.IsOpen, slot.Place, depth), slot.Place),
        Token token => token.Node(slot.Place),
        Defaulted open => Of(open.Written(slot.Place), depth + 1),
        Unknown unknown => MadeNodes.Unknown(unknown.Reason, unknown.Symbol, null, slot.Place),
        var other => MadeNodes.Unknown("an object that is not followed", other.Symbol, null, slot.Place),
    };

    /// <summary>A list with the nodes of what is there; null when nothing is, which leaves a property out.</summary>
    public static TemplateNode? ListOf(IReadOnlyList<TemplateNode?> items, Place place) => items.Any(item => item is not null) ? MadeNodes.List(items.OfType<TemplateNode>(), place) : null;

    /// <summary>An object with those properties that are there.</summary>
    public static MappingNode Object(Place place, params (string Name, TemplateNode? Value)[] properties) =>
        MadeNodes.Map(properties.Where(property => property.Value is not null).Select(property => new KeyValuePair<string, TemplateNode>(property.Name, property.Value!)), place);

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

    private static IEnumerable<KeyValuePair<string, TemplateNode>> Entries(IEnumerable<KeyValuePair<string, Slot>> members, bool isOpen, Place place, int depth)
    {
        foreach (var pair in members)
        {
            if (Of(pair.Value, depth + 1) is { } node)
            {
                yield return new(pair.Key, node);
            }
        }

        if (isOpen)
        {
            yield return MadeNodes.MayHaveMore("code that is not followed may set it", place);
        }
    }
}
