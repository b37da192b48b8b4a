using AlbLint.Cli.Inputs;
using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Cli.Commands;

/// <summary>Checks templates: those that belong together together, all others each for itself.</summary>
/// <param name="surroundings">Where files are.</param>
/// <param name="options">What is known besides the templates.</param>
/// <param name="choose">What of the findings is wanted, and with which severity.</param>
internal sealed class TemplateCheck(Surroundings surroundings, ReadOptions options, Func<IReadOnlyList<Finding>, IReadOnlyList<Finding>> choose)
{
    /// <summary>Templates between two full collections; with these memory is flat whatever their number, and each costs a fraction of a percent.</summary>
    private const int ReadBetweenCollections = 128;

    private readonly TemplateText _texts = new(surroundings);
    private readonly Linter _linter = new();
    private Func<TemplateRead, bool>? _isHeld;

    /// <summary>The results, in the order of the files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="isHeld">Whether templates are to be joined with code, so that they are given as they were read; none when null.</param>
    public IEnumerable<CheckResult> Run(IReadOnlyList<InputFile> files, Func<TemplateRead, bool>? isHeld = null)
    {
        _isHeld = isHeld;
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
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (i % ReadBetweenCollections == ReadBetweenCollections - 1)
            {
                // What lives as long as one template is read ends up among what lives long, where the collector seldom looks by itself.
                GC.Collect();
            }

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
            var read = Read(unit);
            var result = read.Result;
            var isHeld = _isHeld?.Invoke(read) == true;
            return new CheckResult
            {
                Files = unit.Count,
                Read = isHeld ? read : null,
                Findings = isHeld ? []
                    : choose(ConstructPaths.In(
                        SuppressionFilter.Apply([.. result.Faults.Concat(_linter.Lint(result.Deployments)).OrderBy(finding => finding, FindingOrder.Instance)], result.Suppressions),
                        unit.Select(input => input.File))),
                Unknowns = isHeld ? [] : Unknown(result),
                NestedFiles = result.NestedFiles,
            };
        }
        catch (UnreadableException unreadable)
        {
            return new CheckResult { Unread = [new UnreadInput(unit[0].File.ShownPath, unreadable.Message)] };
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            return new CheckResult { Unread = [.. unit.Select(input => UnreadInput.ByMistake(input.File.ShownPath, mistake))] };
        }
    }

    /// <summary>What templates leave open, for people.</summary>
    internal static IReadOnlyList<RelatedPlace> Unknown(ReadResult result) => [.. result.Unknowns.Select(unknown => new RelatedPlace(unknown.Place, unknown.ToString()))];

    private TemplateRead Read(IReadOnlyList<ScannedInput> unit)
    {
        var texts = new Dictionary<string, SourceFile?>(StringComparer.Ordinal);
        IReadOnlyList<TemplateInput> inputs = [.. unit.Select(input => new TemplateInput(texts[input.File.ShownPath] = _texts.Load(input), input.File.StackName))];
        var result = Again(null);
        return new TemplateRead(result, Again, [.. texts.Values.OfType<SourceFile>()]);

        ReadResult Again(Func<ServerSite, Server?>? serverOf) => DeploymentReader.Read(inputs, new ReadOptions(options.Parameters, Nested, serverOf, options.Assumed) { ListsUnknowns = options.ListsUnknowns });

        SourceFile? Nested(string path) => texts.TryGetValue(path, out var known) ? known : texts[path] = options.ReadNested(path);
    }
}

/// <summary>What came of some files.</summary>
internal sealed class CheckResult
{
    /// <summary>How many templates were read.</summary>
    public int Files { get; init; }

    /// <summary>How many C# projects were read.</summary>
    public int Projects { get; init; }

    /// <summary>The templates, when their findings are still to be looked for together with code.</summary>
    public TemplateRead? Read { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<UnreadInput> Unread { get; init; } = [];

    /// <summary>What could not be known although it was read, each with its place.</summary>
    public IReadOnlyList<RelatedPlace> Unknowns { get; init; } = [];

    /// <summary>The templates of nested stacks that were read with these.</summary>
    public IReadOnlyList<string> NestedFiles { get; init; } = [];
}
