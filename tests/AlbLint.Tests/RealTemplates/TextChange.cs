using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.Tests.RealTemplates;

/// <summary>Changes of a template's text by which a working template gets a known fault.</summary>
internal static class TextChange
{
    /// <summary>The text with other contents at places.</summary>
    public static SourceFile Apply(SourceFile file, IEnumerable<(TextRange Range, string NewText)> changes) => new(file.Path, changes
        .Distinct()
        .OrderByDescending(change => change.Range.Start)
        .Aggregate(file.Content, (text, change) => text[..change.Range.Start] + change.NewText + text[change.Range.End..]));

    /// <summary>The mappings that write one rule of a security group: the resource's properties, or the item of a group's list that begins at a place.</summary>
    public static IEnumerable<MappingNode> SecurityGroupRules(TemplateDocument document, string resource, Place place)
    {
        if ((document.Root?["Resources"] as MappingNode)?[resource] is not MappingNode { } declared || declared["Properties"] is not MappingNode properties)
        {
            return [];
        }

        return properties["SecurityGroupIngress"] is { } list
            ? Inside(list).Where(item => item.Range == place.Range)
            : [properties];
    }

    private static IEnumerable<MappingNode> Inside(TemplateNode node) => node switch
    {
        MappingNode mapping => [mapping, .. mapping.Entries.SelectMany(entry => Inside(entry.Value))],
        SequenceNode sequence => sequence.Items.SelectMany(Inside),
        _ => [],
    };
}
