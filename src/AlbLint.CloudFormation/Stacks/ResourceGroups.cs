namespace AlbLint.CloudFormation.Stacks;

/// <summary>
/// Splits the resources of stacks into groups that can be looked at one by one: what belongs to the same request paths, with all that it needs.
/// Conditions of one group then do not multiply with those of another.
/// </summary>
internal static class ResourceGroups
{
    /// <summary>The groups that hold a load balancer, a listener or a target group, in reading order.</summary>
    public static List<List<TemplateResource>> Of(StackGroup group, ReferenceScanner scanner)
    {
        var resources = group.Stacks.SelectMany(stack => stack.Resources.Values).Where(resource => ResourceTypes.IsRead(resource.Type)).ToList();
        var sets = new DisjointSets<TemplateResource>();
        foreach (var resource in resources.Where(resource => ResourceTypes.IsOnPath(resource.Type)))
        {
            sets.Add(resource);
            foreach (var other in scanner.References(resource))
            {
                if (ResourceTypes.IsOnPath(other.Type))
                {
                    sets.Join(resource, other);
                }
            }
        }

        var additions = Additions(resources, scanner);
        var groups = new Dictionary<TemplateResource, List<TemplateResource>>();
        foreach (var resource in resources.Where(resource => ResourceTypes.IsOnPath(resource.Type)))
        {
            var root = sets.Find(resource);
            if (!groups.TryGetValue(root, out var members))
            {
                groups.Add(root, members = []);
            }

            members.Add(resource);
        }

        return [.. groups.Values.Where(members => members.Any(member => ResourceTypes.IsAnchor(member.Type))).Select(members => WithShared(members, scanner, additions))];
    }

    private static Dictionary<TemplateResource, List<TemplateResource>> Additions(List<TemplateResource> resources, ReferenceScanner scanner)
    {
        var additions = new Dictionary<TemplateResource, List<TemplateResource>>();
        foreach (var addition in resources.Where(resource => ResourceTypes.IsAddition(resource.Type)))
        {
            foreach (var target in scanner.References(addition).Where(target => ResourceTypes.IsShared(target.Type)))
            {
                if (!additions.TryGetValue(target, out var list))
                {
                    additions.Add(target, list = []);
                }

                list.Add(addition);
            }
        }

        return additions;
    }

    private static List<TemplateResource> WithShared(
        List<TemplateResource> members, ReferenceScanner scanner, Dictionary<TemplateResource, List<TemplateResource>> additions)
    {
        var all = new HashSet<TemplateResource>(members);
        var result = new List<TemplateResource>(members);
        for (var i = 0; i < result.Count; i++)
        {
            var needed = scanner.References(result[i]).Where(other => ResourceTypes.IsShared(other.Type));
            foreach (var other in additions.TryGetValue(result[i], out var added) ? needed.Concat(added) : needed)
            {
                if (all.Add(other))
                {
                    result.Add(other);
                }
            }
        }

        return result;
    }
}
