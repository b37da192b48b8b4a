namespace AlbLint.CloudFormation.Stacks;

/// <summary>Finds resources that wait for each other; CloudFormation refuses such a template.</summary>
internal static class DependencyCycles
{
    /// <summary>One cycle for each group of resources that wait for each other, in the order they wait.</summary>
    public static List<List<TemplateResource>> Of(StackInstance stack, ReferenceScanner scanner)
    {
        var cycles = new List<List<TemplateResource>>();
        var state = new Dictionary<TemplateResource, bool>(); // false: on the current path, true: done
        foreach (var start in stack.Resources.Values)
        {
            if (state.ContainsKey(start))
            {
                continue;
            }

            // Without recursion: a template can make a chain of as many resources as it has.
            var path = new List<(TemplateResource Resource, IReadOnlyList<TemplateResource> Next, int At)>();
            Enter(start);
            while (path.Count > 0)
            {
                var (resource, next, at) = path[path.Count - 1];
                if (at == next.Count)
                {
                    state[resource] = true;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[path.Count - 1] = (resource, next, at + 1);
                if (!state.TryGetValue(next[at], out var done))
                {
                    Enter(next[at]);
                }
                else if (!done)
                {
                    cycles.Add([.. path.Select(step => step.Resource).SkipWhile(step => step != next[at])]);
                }
            }

            void Enter(TemplateResource resource)
            {
                state.Add(resource, false);
                path.Add((resource, StandsForOthers(resource) ? [] : scanner.Dependencies(resource), 0));
            }
        }

        return cycles;
    }

    // SAM puts what such a resource names into the several resources that it makes of it: an API in a function's events is named by the event's resources only.
    // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
    private static bool StandsForOthers(TemplateResource resource) => resource.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal);
}
