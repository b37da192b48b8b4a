using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

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
               select new TemplateRead(result, serverOf => Read(unit, serverOf), [.. Paths(unit), .. result.NestedFiles]),
        ];
    }

    private IReadOnlyList<string> Paths(IReadOnlyList<int> unit) => [.. unit.Select(i => templates[i].Source.Path)];

    private ReadResult Read(IReadOnlyList<int> unit, Func<ServerSite, Server?>? serverOf = null) => DeploymentReader.Read(
        [.. unit.Select(i => new TemplateInput(templates[i].Source))],
        new ReadOptions(readNested: path => files.TryGetValue(path, out var file) ? file.Source : null, serverOf: serverOf));
}

/// <summary>Templates that were read together.</summary>
/// <param name="Result">What was read.</param>
/// <param name="Again">Reads them again, with servers of some sites known.</param>
/// <param name="Paths">The paths of their files.</param>
internal sealed record TemplateRead(ReadResult Result, Func<Func<ServerSite, Server?>, ReadResult> Again, IReadOnlyList<string> Paths)
{
    private readonly Lazy<IReadOnlyList<Finding>> _findings = new(() => SuppressionFilter.Apply([.. Result.Faults, .. new Linter().Lint(Result.Deployments)], Result.Suppressions));

    /// <summary>What is wrong with them by themselves.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>Whether any of the places is in them.</summary>
    public bool Holds(IEnumerable<Place> places) => places.Any(place => Paths.Contains(place.File.Path));
}

