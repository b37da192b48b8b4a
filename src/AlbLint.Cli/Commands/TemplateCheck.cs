using AlbLint.Cli.Inputs;
using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Rules;

namespace AlbLint.Cli.Commands;

/// <summary>Checks templates: those that belong together together, all others each for itself.</summary>
/// <param name="surroundings">Where files are.</param>
/// <param name="options">What is known besides the templates.</param>
/// <param name="choose">What of the findings is wanted, and with which severity.</param>
internal sealed class TemplateCheck(Surroundings surroundings, ReadOptions options, Func<IReadOnlyList<Finding>, IReadOnlyList<Finding>> choose)
{
    private readonly TemplateText _texts = new(surroundings);
    private readonly Linter _linter = new();

    /// <summary>The results, in the order of the files.</summary>
    public IEnumerable<CheckResult> Run(IReadOnlyList<InputFile> files)
    {
        var templates = new List<ScannedInput>();
        var unread = new List<UnreadInput>();
        foreach (var scanned in OrderedParallel.Select(files, _texts.Scan))
        {
            if (scanned.Marks is not null)
            {
                templates.Add(scanned);
            }
            else if (scanned.Reason is { } reason)
            {
                unread.Add(new UnreadInput(scanned.File.ShownPath, reason));
            }
        }

        yield return new CheckResult { Unread = unread };
        var units = Units(templates);
        var parents = Parents(units);
        var nested = parents.Values.SelectMany(result => result.NestedFiles).ToHashSet(StringComparer.Ordinal);
        var rest = units.Where(unit => !parents.ContainsKey(unit) && !unit.All(input => nested.Contains(input.File.ShownPath))).ToList();
        using var checkedRest = OrderedParallel.Select(rest, Check).GetEnumerator();
        foreach (var unit in units)
        {
            if (parents.Remove(unit, out var known))
            {
                yield return known;
            }
            else if (rest.Count > 0 && checkedRest.MoveNext())
            {
                yield return checkedRest.Current;
            }
        }
    }

    private List<IReadOnlyList<ScannedInput>> Units(IReadOnlyList<ScannedInput> templates)
    {
        var marks = templates.Select(template => template.Marks!).ToList();
        var groups = TemplateGroups.Of(marks, linked => OrderedParallel.Select(linked, i => Links(templates[i])));
        return [.. groups.Select(group => (IReadOnlyList<ScannedInput>)[.. group.Select(i => templates[i])])];
    }

    /// <summary>The results of units with nested stacks, without those that are nested themselves.</summary>
    private Dictionary<IReadOnlyList<ScannedInput>, CheckResult> Parents(IReadOnlyList<IReadOnlyList<ScannedInput>> units)
    {
        var parents = units.Where(unit => unit.Any(input => input.Marks!.Nests)).ToList();
        var results = OrderedParallel.Select(parents, Check).ToList();
        var roots = NestedUnits.Roots([.. parents.Zip(results, (unit, result) => ((IReadOnlyList<string>)[.. unit.Select(input => input.File.ShownPath)], result.NestedFiles))]);
        return roots.ToDictionary(i => parents[i], i => results[i]);
    }

    private TemplateLinks Links(ScannedInput template)
    {
        try
        {
            return TemplateLinks.Of(new TemplateInput(_texts.Load(template), template.File.StackName), options.Parameters);
        }
        catch (UnreadableException)
        {
            return TemplateLinks.None; // the check itself says so
        }
    }

    private CheckResult Check(IReadOnlyList<ScannedInput> unit)
    {
        try
        {
            var read = DeploymentReader.Read([.. unit.Select(input => new TemplateInput(_texts.Load(input), input.File.StackName))], options);
            return new CheckResult
            {
                Files = unit.Count,
                Findings = choose(SuppressionFilter.Apply([.. read.Faults.Concat(_linter.Lint(read.Deployments)).OrderBy(finding => finding, FindingOrder.Instance)], read.Suppressions)),
                NestedFiles = read.NestedFiles,
            };
        }
        catch (UnreadableException unreadable)
        {
            return new CheckResult { Unread = [new UnreadInput(unit[0].File.ShownPath, unreadable.Message)] };
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // A mistake of the program in one template does not take the others with it.
            var reason = $"internal error, please report it: {mistake.GetType().Name}: {mistake.Message} {mistake.StackTrace?.Split('\n')[0].Trim()}";
            return new CheckResult { Unread = [.. unit.Select(input => new UnreadInput(input.File.ShownPath, reason))] };
        }
    }
}

/// <summary>What came of some files.</summary>
internal sealed class CheckResult
{
    /// <summary>How many templates were read.</summary>
    public int Files { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<UnreadInput> Unread { get; init; } = [];

    /// <summary>The templates of nested stacks that were read with these.</summary>
    public IReadOnlyList<string> NestedFiles { get; init; } = [];
}
