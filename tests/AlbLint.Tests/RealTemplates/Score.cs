using AlbLint.Findings;

namespace AlbLint.Tests.RealTemplates;

/// <summary>How well findings and labels agree.</summary>
internal sealed class Score
{
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly HashSet<Finding> _explained = [];
    private readonly HashSet<Finding> _wanted = [];

    /// <summary>By the rules of a label: "ALB3001|ALB3002", "clean".</summary>
    public IEnumerable<KeyValuePair<string, Tally>> ByRules => _tallies.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All labels together.</summary>
    public Tally Total => _tallies.Values.Aggregate(new Tally(), (sum, tally) => sum.Plus(tally));

    /// <summary>Every label that the findings contradict.</summary>
    public List<string> Disagreements { get; } = [];

    /// <summary>Findings that no label speaks of, in files with labels.</summary>
    public List<Finding> Unlabeled { get; } = [];

    public void Add(TemplateRun run, IReadOnlyList<Label> labels)
    {
        foreach (var rows in labels.Where(label => label.IsFinding).GroupBy(label => string.Join('|', label.Rules)))
        {
            Expect(run, [.. rows], TallyOf(rows.Key));
        }

        foreach (var label in labels.Where(label => !label.IsFinding))
        {
            Refuse(run, label, labels);
        }

        Unlabeled.AddRange(run.Findings.Where(finding => !_explained.Contains(finding)));
    }

    /// <summary>Each row wants a finding of its own: first those at its resource, then any other of its rules.</summary>
    private void Expect(TemplateRun run, List<Label> rows, Tally tally)
    {
        var findings = run.Findings.Where(finding => rows[0].Rules.Contains(finding.Rule.Id)).ToList();
        _explained.UnionWith(findings);
        foreach (var row in rows.OrderByDescending(row => findings.Any(finding => finding.Resource == row.Resource)))
        {
            var own = findings.Find(finding => finding.Resource == row.Resource);
            if ((own ?? findings.FirstOrDefault()) is not { } found)
            {
                tally.Missed++;
                Disagreements.Add("missed\t" + row);
                continue;
            }

            findings.Remove(found);
            _wanted.Add(found);
            tally.Found++;
            tally.ElsewhereFound += own is null ? 1 : 0;
        }
    }

    /// <summary>
    /// A row that wants silence speaks of its own resource when other rows of the same file and rules want findings, else of the whole file,
    /// since the place that a finding names need not be the resource that the row names. It does not speak of what another row wants.
    /// </summary>
    private void Refuse(TemplateRun run, Label label, IReadOnlyList<Label> labels)
    {
        var isOnlyHere = labels.Any(other => other.IsFinding && other.Rules.SequenceEqual(label.Rules));
        var violations = run.Findings.Where(finding => label.IsClean
            ? finding.Severity > Severity.Info && finding.Rule.Id[3] is '2' or '3' or '5'
            : !_wanted.Contains(finding) && label.Rules.Contains(finding.Rule.Id) && (!isOnlyHere || finding.Resource == label.Resource)).ToList();
        var tally = TallyOf(label.IsClean ? "clean" : string.Join('|', label.Rules));
        tally.Silent += violations.Count == 0 ? 1 : 0;
        tally.Loud += violations.Count == 0 ? 0 : 1;
        _explained.UnionWith(violations);
        Disagreements.AddRange(violations.Select(finding => $"loud\t{label}\n\t{TemplateRun.Describe(finding)}"));
    }

    private Tally TallyOf(string rules) => _tallies.TryGetValue(rules, out var tally) ? tally : _tallies[rules] = new Tally();
}

/// <summary>Counts of labels by what came of them.</summary>
internal sealed class Tally
{
    /// <summary>Rows that want a finding and have one.</summary>
    public int Found { get; set; }

    /// <summary>Of these, those whose finding is at another resource than the row names.</summary>
    public int ElsewhereFound { get; set; }

    /// <summary>Rows that want a finding and have none.</summary>
    public int Missed { get; set; }

    /// <summary>Rows that want silence and have it.</summary>
    public int Silent { get; set; }

    /// <summary>Rows that want silence and do not have it.</summary>
    public int Loud { get; set; }

    public double Precision => Found + Loud == 0 ? 1 : (double)Found / (Found + Loud);

    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    public Tally Plus(Tally other) => new()
    {
        Found = Found + other.Found,
        ElsewhereFound = ElsewhereFound + other.ElsewhereFound,
        Missed = Missed + other.Missed,
        Silent = Silent + other.Silent,
        Loud = Loud + other.Loud,
    };
}
