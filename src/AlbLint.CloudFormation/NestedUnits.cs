namespace AlbLint.CloudFormation;

/// <summary>Decides which templates are looked at for themselves where some are nested stacks of others.</summary>
public static class NestedUnits
{
    /// <summary>
    /// The indexes of the parents that are not nested themselves: a template that a parent gives parameters to is checked with these,
    /// not also alone without. Of templates that nest each other in a circle the first stands for all.
    /// </summary>
    /// <param name="parents">The files of each unit that nests others, and the files that were read as its nested stacks.</param>
    public static IReadOnlyCollection<int> Roots(IReadOnlyList<(IReadOnlyList<string> Files, IReadOnlyList<string> Nested)> parents)
    {
        var children = new HashSet<string>(parents.SelectMany(parent => parent.Nested), StringComparer.Ordinal);
        var covered = new HashSet<string>(StringComparer.Ordinal);
        var roots = new SortedSet<int>();
        Keep(children);
        Keep(covered); // what nests itself in a circle has no root
        return roots;

        void Keep(HashSet<string> known)
        {
            for (var i = 0; i < parents.Count; i++)
            {
                if (!parents[i].Files.All(known.Contains) && roots.Add(i))
                {
                    covered.UnionWith(parents[i].Nested);
                }
            }
        }
    }
}
