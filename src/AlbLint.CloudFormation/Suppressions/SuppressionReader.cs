using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;

namespace AlbLint.CloudFormation.Suppressions;

/// <summary>Reads what a template suppresses: comments in YAML, metadata in JSON and YAML.</summary>
internal static class SuppressionReader
{
    public static IEnumerable<Suppression> Read(TemplateDocument document) =>
        [.. CommentSuppressions.Read(document), .. MetadataSuppressions.Read(document)];
}
