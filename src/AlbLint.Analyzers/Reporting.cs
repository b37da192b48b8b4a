using Microsoft.CodeAnalysis;

namespace AlbLint.Analyzers;

/// <summary>Gives diagnostics to the compiler.</summary>
internal static class Reporting
{
    /// <summary>Reports each of them.</summary>
    public static void ReportTo(this IEnumerable<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (var diagnostic in diagnostics)
        {
            report(diagnostic);
        }
    }
}
