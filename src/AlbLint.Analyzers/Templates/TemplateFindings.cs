using System.Runtime.CompilerServices;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers.Templates;

/// <summary>What comes of the templates of a compilation: those that belong together read together, all others each for itself.</summary>
internal sealed class TemplateFindings
{
    /// <summary>While somebody types C#, each compilation has the same templates again.</summary>
    private static readonly ConditionalWeakTable<SourceText, TemplateFindings> Known = new();

    private readonly IReadOnlyList<TemplateFile> _files;
    private readonly Dictionary<string, TemplateFile> _bySource;
    private readonly ILookup<string, Finding> _byPath;

    private TemplateFindings(IReadOnlyList<TemplateFile> files)
    {
        _files = files;
        _bySource = files.ToDictionary(file => file.Source.Path);
        var reads = new TemplateUnits([.. files.Where(file => file.IsTemplate)], _bySource).Read();
        Linked = [.. reads.SelectMany(read => read.Deployments).Where(deployment => deployment.LoadBalancers.Any(IsNamed))];
        var linter = new Linter();
        var findings = reads.SelectMany(read => SuppressionFilter.Apply([.. read.Faults, .. linter.Lint(read.Deployments)], read.Suppressions));
        _byPath = files.Select(file => file.Fault).OfType<Finding>().Concat(findings)
            .OrderBy(finding => finding, FindingOrder.Instance)
            .ToLookup(finding => PathOf(finding.Place.File));
    }

    /// <summary>What the templates declare whose load balancers the project names as its own, a deployment for each scenario.</summary>
    public IReadOnlyList<Deployment> Linked { get; }

    /// <summary>The compiler's path of a file.</summary>
    public string PathOf(SourceFile file) => _bySource.TryGetValue(file.Path, out var template) ? template.Path : file.Path;

    /// <summary>Reports the findings that are in a file.</summary>
    /// <param name="path">The compiler's path.</param>
    /// <param name="failOn">The least severity that fails the build.</param>
    /// <param name="report">Takes each.</param>
    public void Report(string path, Severity? failOn, Action<Diagnostic> report)
    {
        var diagnostics = new FindingDiagnostics(PathOf, _ => null, failOn);
        foreach (var finding in _byPath[path])
        {
            report(diagnostics.Of(finding));
        }
    }

    /// <summary>What the templates of a compilation say; kept as long as the text of the first of them is.</summary>
    public static TemplateFindings Of(IReadOnlyList<TemplateFile> files)
    {
        if (files.Count == 0)
        {
            return new TemplateFindings(files);
        }

        lock (Known)
        {
            if (Known.TryGetValue(files[0].Text, out var known) && known.IsOf(files))
            {
                return known;
            }

            var findings = new TemplateFindings(files);
            Known.Remove(files[0].Text);
            Known.Add(files[0].Text, findings);
            return findings;
        }
    }

    private bool IsNamed(LoadBalancer loadBalancer) => _bySource[loadBalancer.Place.File.Path].IsNamed;

    private bool IsOf(IReadOnlyList<TemplateFile> files) => files.Count == _files.Count
        && files.Zip(_files, (one, other) => ReferenceEquals(one.Text, other.Text) && one.Path == other.Path && one.IsNamed == other.IsNamed).All(same => same);
}
