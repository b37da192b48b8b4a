using System.Collections.Immutable;
using AlbLint.Findings;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;

namespace AlbLint.Analyzers;

/// <summary>The rules as the compiler knows them.</summary>
internal static class Descriptors
{
    /// <summary>The steps of the diagnosis, by the first digit of the id.</summary>
    private static readonly string[] Steps = ["Source", "Observability", "Targets", "Timeouts", "Responses", "Network"];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = RuleCatalog.All.ToDictionary(rule => rule.Id, Descriptor);

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleCatalog.All.Select(rule => ById[rule.Id])];

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(RuleInfo rule) => ById[rule.Id];

    private static DiagnosticDescriptor Descriptor(RuleInfo rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        "AlbLint." + Steps[rule.Id[3] - '0'],
        rule.EffectiveSeverity.ToDiagnostic(Severity.Error),
        isEnabledByDefault: true,
        description: char.ToUpperInvariant(rule.Why[0]) + rule.Why.Substring(1) + ".");
}
