using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Synthesis;

/// <summary>Finds what a template that a program makes does not say.</summary>
internal static class UnknownParts
{
    /// <summary>The parts of a template's resources that are not known.</summary>
    public static IEnumerable<CdkUnknown> Of(TemplateDocument document) =>
        from resource in (document.Root?["Resources"] as MappingNode)?.Entries ?? []
        let path = ((resource.Value as MappingNode)?["Metadata"] as MappingNode)?["aws:cdk:path"] as ScalarNode
        from part in Of((resource.Value as MappingNode)?["Properties"], "")
        select new CdkUnknown(path?.Text ?? resource.Key.Text, part.Name.Length == 0 ? null : part.Name, part.Node.Reason, new Place(part.Node.File ?? document.File, part.Node.Range));

    private static IEnumerable<(string Name, UnknownNode Node)> Of(TemplateNode? node, string name) => node switch
    {
        UnknownNode unknown => [(name, unknown)],
        MappingNode map => map.Entries.SelectMany(entry => Of(entry.Value, entry.Key.Text == MadeMapping.More ? name : Joined(name, entry.Key.Text))),
        SequenceNode list => list.Items.SelectMany((item, index) => Of(item, Joined(name, index.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        _ => [],
    };

    private static string Joined(string name, string part) => name.Length == 0 ? part : name + "." + part;
}
