using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Suppressions;

/// <summary>
/// Reads <c>Metadata: AlbLint: Suppress: [{ Rule, Reason }]</c>: of a resource for that resource, of the template for the whole file.
/// CloudFormation keeps metadata and does nothing with it:
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-metadata.html
/// </summary>
internal static class MetadataSuppressions
{
    public static IEnumerable<Suppression> Read(TemplateDocument document)
    {
        if (document.Root is not { } root)
        {
            return [];
        }

        var file = document.File;
        var whole = Read(file, root, new TextRange(0, file.Content.Length), null);
        var resources = (root["Resources"] as MappingNode)?.Entries ?? [];
        return whole.Concat(resources.SelectMany(entry => entry.Value is MappingNode resource
            ? Read(file, resource, TextRange.Between(entry.Key.Range.Start, Math.Max(entry.Key.Range.End, resource.Range.End)), entry.Key.Text)
            : []));
    }

    private static IEnumerable<Suppression> Read(SourceFile file, MappingNode owner, TextRange covered, string? resource)
    {
        if ((owner["Metadata"] as MappingNode)?.Find("AlbLint") is not { } own)
        {
            yield break;
        }

        if (own.Value is not MappingNode settings || settings.Find("Suppress") is not { } suppress)
        {
            yield return Suppression.Faulty(new Place(file, own.Key.Range), "the metadata AlbLint has no Suppress");
            yield break;
        }

        // One mapping instead of a list of one is what people write at first.
        foreach (var item in suppress.Value is SequenceNode list ? list.Items : [suppress.Value])
        {
            if (item is MappingNode entry && entry["Rule"] is ScalarNode { IsNull: false } rule)
            {
                var reason = (entry["Reason"] as ScalarNode)?.Text;
                yield return new Suppression(rule.Text, reason, new Place(file, rule.Range), new Place(file, covered)) { Resource = resource };
            }
            else
            {
                yield return Suppression.Faulty(new Place(file, item.Range), "an entry of Suppress has no Rule");
            }
        }
    }
}
