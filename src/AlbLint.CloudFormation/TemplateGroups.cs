namespace AlbLint.CloudFormation;

/// <summary>Finds the templates that have to be read together because one imports what another exports.</summary>
public static class TemplateGroups
{
    /// <summary>Groups of indexes, in the order of their first template; almost all are of one.</summary>
    /// <param name="templates">All templates that are known.</param>
    /// <param name="links">The links of some templates, in the same order; asked only where there may be any.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<TemplateMarks> templates, Func<IReadOnlyList<int>, IEnumerable<TemplateLinks>> links)
    {
        if (templates.Count < 2 || !templates.Any(template => template.Imports) || !templates.Any(template => template.Exports))
        {
            return [.. Enumerable.Range(0, templates.Count).Select(i => new[] { i })];
        }

        var group = Enumerable.Range(0, templates.Count).ToArray();
        var candidates = Enumerable.Range(0, templates.Count).Where(i => templates[i].Imports || templates[i].Exports).ToList();
        var linked = candidates.Zip(links(candidates), (index, link) => (Index: index, Links: link)).ToList();
        var exporters = linked.SelectMany(one => one.Links.Exports.Select(name => (Name: name, one.Index))).ToLookup(export => export.Name, export => export.Index);
        foreach (var (importer, names) in linked.Select(one => (one.Index, one.Links.Imports)))
        {
            foreach (var name in names)
            {
                if (Exporter(importer, [.. exporters[name]], templates) is { } exporter)
                {
                    group[Root(group, importer)] = Root(group, exporter);
                }
            }
        }

        return [.. Enumerable.Range(0, templates.Count).GroupBy(i => Root(group, i)).Select(members => members.ToList())];
    }

    /// <summary>The template that an import means. Copies of a stack, for tests or other regions, export the same name: then the one in the importer's directory.</summary>
    private static int? Exporter(int importer, List<int> exporters, IReadOnlyList<TemplateMarks> templates)
    {
        if (exporters.Count > 1)
        {
            exporters = [.. exporters.Where(exporter => templates[exporter].Directory == templates[importer].Directory)];
        }

        return exporters.Count == 1 ? exporters[0] : null;
    }

    private static int Root(int[] group, int index)
    {
        while (group[index] != index)
        {
            index = group[index] = group[group[index]];
        }

        return index;
    }
}
