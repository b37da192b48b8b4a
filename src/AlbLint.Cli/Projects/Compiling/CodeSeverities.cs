using AlbLint.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Cli.Projects.Compiling;

/// <summary>
/// What code itself says of the findings in it, as the compiler would apply it: <c>#pragma warning</c>, SuppressMessage, severities in
/// .editorconfig and .globalconfig, NoWarn.
/// </summary>
internal sealed class CodeSeverities
{
    private readonly Dictionary<string, (SyntaxTree Tree, Compilation Compilation)> _trees = new(StringComparer.Ordinal);

    /// <param name="compilations">The code; a file in several is taken from the first.</param>
    public CodeSeverities(IEnumerable<Compilation> compilations)
    {
        foreach (var compilation in compilations)
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                _trees.TryAdd(tree.FilePath, (tree, compilation));
            }
        }
    }

    /// <summary>The finding with the severity that the code wants; null when it wants none. Findings elsewhere stay as they are.</summary>
    public Finding? Apply(Finding finding)
    {
        if (!_trees.TryGetValue(finding.Place.File.Path, out var code))
        {
            return finding;
        }

        var severity = finding.Severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info };
        var diagnostic = Diagnostic.Create(
            finding.Rule.Id,
            "AlbLint",
            finding.Message,
            severity,
            severity,
            isEnabledByDefault: true,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            location: Location.Create(code.Tree, new TextSpan(finding.Place.Range.Start, finding.Place.Range.Length)));
        var effective = CompilationWithAnalyzers.GetEffectiveDiagnostics([diagnostic], code.Compilation).SingleOrDefault();
        return effective is null || effective.IsSuppressed || effective.Severity == DiagnosticSeverity.Hidden ? null
            : effective.Severity == severity ? finding
            : finding with { Chosen = effective.Severity switch { DiagnosticSeverity.Error => Severity.Error, DiagnosticSeverity.Warning => Severity.Warning, _ => Severity.Info } };
    }
}
