using AlbLint.CloudFormation;
using AlbLint.Model;

namespace AlbLint.Analyzers.Templates;

/// <summary>Reads templates: those that import each other's exports together, nested ones with their parents.</summary>
internal sealed class TemplateUnits(IReadOnlyList<TemplateFile> templates, IReadOnlyDictionary<string, TemplateFile> files)
{
    private static readonly Dictionary<string, string> NoParameters = [];

    /// <summary>What was read, in the order of the files.</summary>
    public IReadOnlyList<TemplateRead> Read()
    {
        var marks = templates.Select(template => TemplateMarks.Of(template.Source.Path, template.Source.Content)).ToList();
        var units = TemplateGroups.Of(marks, linked => linked.Select(i => TemplateLinks.Of(new TemplateInput(templates[i].Source), NoParameters)));
        var parents = units.Where(unit => unit.Any(i => marks[i].Nests)).ToList();
        var parentResults = parents.Select(unit => Read(unit)).ToList();
        var roots = NestedUnits.Roots([.. parents.Zip(parentResults, (unit, result) => (Paths(unit), result.NestedFiles))]);
        var known = roots.ToDictionary(i => parents[i], i => parentResults[i]);
        var nested = new HashSet<string>(known.Values.SelectMany(result => result.NestedFiles));
        return
        [
            .. from unit in units
               let result = known.TryGetValue(unit, out var parent) ? parent
                   : parents.Contains(unit) || Paths(unit).All(nested.Contains) ? null
                   : Read(unit)
               where result is not null
               select new TemplateRead(result, serverOf => Read(unit, serverOf), [.. unit.Select(i => templates[i].Source), .. result.NestedFiles.Select(path => files[path].Source)]),
        ];
    }

    private IReadOnlyList<string> Paths(IReadOnlyList<int> unit) => [.. unit.Select(i => templates[i].Source.Path)];

    private ReadResult Read(IReadOnlyList<int> unit, Func<ServerSite, Server?>? serverOf = null) => DeploymentReader.Read(
        [.. unit.Select(i => new TemplateInput(templates[i].Source))],
        new ReadOptions(readNested: path => files.TryGetValue(path, out var file) ? file.Source : null, serverOf: serverOf));
}
