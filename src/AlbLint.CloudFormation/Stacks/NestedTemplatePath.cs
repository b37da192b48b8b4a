using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>
/// Where the template of a nested stack may stand on disk. A TemplateURL is a local path before <c>aws cloudformation package</c>;
/// an S3 address often ends in the path that the file has in the repository; the CDK notes the file in the resource's metadata.
/// </summary>
internal static class NestedTemplatePath
{
    /// <summary>Paths to try in order, with <c>/</c>, as the parent's own path is written.</summary>
    public static IEnumerable<string> Candidates(TemplateResource resource, Evaluator evaluator)
    {
        var file = resource.Stack.Template.Document.File.Path;
        var folder = file.Substring(0, file.LastIndexOf('/') + 1);
        if ((resource.Node["Metadata"] as MappingNode)?["aws:asset:path"] is ScalarNode asset)
        {
            yield return folder + asset.Text;
        }

        var properties = resource.Properties as MappingNode;
        if ((properties?["TemplateURL"] ?? properties?["Location"]) is not { } location)
        {
            yield break;
        }

        var text = evaluator.Evaluate(location, resource.Scope).Pattern;
        var known = text.Substring(text.LastIndexOf(Value.Hole) + 1);
        var isAddress = known.Length < text.Length || known.Contains("://");
        var path = (known.Contains("://") ? known.Substring(known.IndexOf("://", StringComparison.Ordinal) + 3) : known).TrimStart('/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
        while (path.Length > 0)
        {
            yield return TemplatePath.Normalize(folder + path);
            if (!isAddress || path.IndexOf('/') < 0)
            {
                yield break;
            }

            path = path.Substring(path.IndexOf('/') + 1);
        }
    }
}
