using System.Runtime.CompilerServices;
using AlbLint.Analyzers.Applications;
using AlbLint.Analyzers.Templates;
using AlbLint.CSharp;
using AlbLint.CSharp.Joining;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers;

/// <summary>What comes of a compilation: of its templates, of the application that it is, and of both together. May be used from several threads.</summary>
internal sealed class ProjectFindings
{
    /// <summary>Both analyzers ask for the same.</summary>
    private static readonly ConditionalWeakTable<Compilation, ProjectFindings> Known = new();

    private readonly AnalyzerOptions _options;
    private readonly ApplicationReader? _reader;
    private readonly Lazy<Found> _findings;

    private ProjectFindings(Compilation compilation, AnalyzerOptions options)
    {
        _options = options;
        _reader = ApplicationReader.For(compilation, ConfigurationFiles.In(options, CancellationToken.None));
        _findings = new(() => Find(_reader, options));
    }

    /// <summary>Whether the compilation may be an application.</summary>
    public bool MayHaveApplication => _reader is not null;

    /// <summary>The findings of a compilation, which are looked for when the first is asked for.</summary>
    public static ProjectFindings Of(Compilation compilation, AnalyzerOptions options)
    {
        lock (Known)
        {
            if (Known.TryGetValue(compilation, out var known) && known._options.Equals(options))
            {
                return known;
            }

            var findings = new ProjectFindings(compilation, options);
            Known.Remove(compilation);
            Known.Add(compilation, findings);
            return findings;
        }
    }

    /// <inheritdoc cref="ApplicationReader.LookAhead"/>
    public void LookAhead(SemanticModel model, CancellationToken cancellation) => _reader?.LookAhead(model, cancellation);

    /// <summary>Reports the findings in all source files, and in additional files that are no templates.</summary>
    public void Report(Action<Diagnostic> report)
    {
        _findings.Value.InSource.SelectMany(file => file).ReportTo(report);
        _findings.Value.InConfiguration.SelectMany(file => file).ReportTo(report);
    }

    /// <summary>Reports the findings in all templates.</summary>
    public void ReportTemplates(Action<Diagnostic> report) => _findings.Value.InTemplates.SelectMany(file => file).ReportTo(report);

    /// <summary>Reports the findings in a source file.</summary>
    public void Report(SyntaxTree tree, Action<Diagnostic> report) => _findings.Value.InSource[tree].ReportTo(report);

    /// <summary>Reports the findings in an additional file that is no template.</summary>
    public void Report(AdditionalText file, Action<Diagnostic> report) => _findings.Value.InConfiguration[file.Path].ReportTo(report);

    /// <summary>Reports the findings in an additional file that is a template.</summary>
    public void ReportTemplate(AdditionalText file, Action<Diagnostic> report) => _findings.Value.InTemplates[file.Path].ReportTo(report);

    private static Found Find(ApplicationReader? reader, AnalyzerOptions options)
    {
        var templates = ProjectTemplates.Of(TemplateCandidates.Read(TemplateCandidates.In(options)));
        var diagnostics = new FindingDiagnostics(templates.PathOf, place => reader?.Places.LocationOf(place), FailOn.Of(options.AnalyzerConfigOptionsProvider));
        var findings = reader?.ReadWhole(CancellationToken.None) is { } application
            ? WithApplication(application, reader, templates, options)
            : templates.Reads.SelectMany(read => read.Findings);
        var isInTemplate = templates.Faults.Concat(findings).Distinct(FindingIdentity.Instance).OrderBy(finding => finding, FindingOrder.Instance)
            .ToLookup(finding => templates.Has(finding.Place.File));
        var isInSource = isInTemplate[false].ToLookup(finding => reader?.Places.LocationOf(finding.Place) is not null);
        return new Found(
            isInSource[true].ToLookup(finding => reader?.Places.LocationOf(finding.Place)?.SourceTree, diagnostics.Of),
            isInSource[false].ToLookup(finding => finding.Place.File.Path, diagnostics.Of),
            isInTemplate[true].ToLookup(finding => templates.PathOf(finding.Place.File), diagnostics.Of));
    }

    private static IEnumerable<Finding> WithApplication(Application application, ApplicationReader reader, ProjectTemplates templates, AnalyzerOptions options)
    {
        var assumed = IdleTimeoutOption.Of(options.AnalyzerConfigOptionsProvider, reader.Places.LocationOf(application.Place)?.SourceTree);
        var linked = templates.Linked.Deployments;
        var sites = templates.Linked.Sites.Places;
        var joined = templates.Reads.Where(read => read.Holds(sites)).ToList();
        var started = new StartedApplication(reader, application);
        return templates.Reads.Except(joined).SelectMany(read => read.Findings)
            .Concat(joined.Count == 0 ? new Linter().Lint(LinkedDeployments.Of(application, assumed, linked).Select(deployment => deployment with { IsMeantForLoadBalancer = true }))
                : joined.SelectMany(read => JoinedFindings.Of(
                    read, site => sites.Contains(site.Place) ? started.In(site.Container) : null, LinkedDeployments.OfAll(application, assumed, linked), templates.Has)));
    }

    private sealed record Found(ILookup<SyntaxTree?, Diagnostic> InSource, ILookup<string, Diagnostic> InConfiguration, ILookup<string, Diagnostic> InTemplates);
}
