using AlbLint.Cli.Inputs;
using AlbLint.CloudFormation;

namespace AlbLint.Cli.Commands;

/// <summary>Finds the templates that have to be read together because one imports what another exports.</summary>
internal sealed class TemplateGroups(TemplateText texts, ReadOptions options)
{
    /// <summary>The groups in the order of their first template; almost all are of one.</summary>
    public IReadOnlyList<IReadOnlyList<ScannedInput>> Of(IReadOnlyList<ScannedInput> templates)
    {
        if (templates.Count < 2 || !templates.Any(template => template.Imports) || !templates.Any(template => template.Exports))
        {
            return [.. templates.Select(template => new[] { template })];
        }

        var group = Enumerable.Range(0, templates.Count).ToArray();
        var linked = Enumerable.Range(0, templates.Count).Where(i => templates[i].Imports || templates[i].Exports).ToList();
        var links = linked.Zip(OrderedParallel.Select(linked, i => Links(templates[i]))).ToList();
        var exporters = links.SelectMany(pair => pair.Second.Exports.Select(name => (Name: name, Index: pair.First))).ToLookup(export => export.Name, export => export.Index);
        foreach (var (importer, names) in links.Select(pair => (pair.First, pair.Second.Imports)))
        {
            foreach (var name in names)
            {
                if (Exporter(importer, [.. exporters[name]], templates) is { } exporter)
                {
                    group[Root(group, importer)] = Root(group, exporter);
                }
            }
        }

        return [.. Enumerable.Range(0, templates.Count).GroupBy(i => Root(group, i), i => templates[i]).Select(members => members.ToList())];
    }

    /// <summary>The template that an import means. Copies of a stack, for tests or other regions, export the same name: then the one in the importer's directory.</summary>
    private static int? Exporter(int importer, List<int> exporters, IReadOnlyList<ScannedInput> templates)
    {
        if (exporters.Count > 1)
        {
            var directory = Path.GetDirectoryName(templates[importer].File.FullPath);
            exporters = [.. exporters.Where(exporter => Path.GetDirectoryName(templates[exporter].File.FullPath) == directory)];
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

    private TemplateLinks Links(ScannedInput template)
    {
        try
        {
            return TemplateLinks.Of(new TemplateInput(texts.Load(template), template.File.StackName), options.Parameters);
        }
        catch (UnreadableException)
        {
            return TemplateLinks.None; // the check itself says so
        }
    }
}
