namespace AlbLint.CloudFormation.Stacks;

/// <summary>
/// What CloudFormation creates before a resource: whatever it names, in its metadata too, or has in DependsOn, and what those need in turn.
/// Metadata of a WaitConditionHandle is how templates write a DependsOn that only some conditions ask for.
/// See https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html
/// </summary>
internal sealed class CreationOrder(ReferenceScanner scanner)
{
    private readonly Dictionary<TemplateResource, ISet<string>> _known = [];

    /// <summary>The keys of the resources that are created before a resource, also those that only some scenarios make it name.</summary>
    public ISet<string> Before(TemplateResource resource)
    {
        if (_known.TryGetValue(resource, out var known))
        {
            return known;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TemplateResource>();
        open.Push(resource);
        while (open.Count > 0)
        {
            foreach (var earlier in Direct(open.Pop()))
            {
                if (keys.Add(earlier.Key))
                {
                    open.Push(earlier);
                }
            }
        }

        _known.Add(resource, keys);
        return keys;
    }

    private IEnumerable<TemplateResource> Direct(TemplateResource resource)
    {
        var resources = resource.Stack.Resources;
        return scanner.References(resource).Concat(scanner.MetadataReferences(resource)).Concat(resource.DependsOn.Where(resources.ContainsKey).Select(name => resources[name]));
    }
}
