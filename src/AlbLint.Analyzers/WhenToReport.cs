using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers;

/// <summary>
/// When the findings of a whole compilation are reported. An editor asks file by file and never for an end, so that each file shows its own. A build has an
/// end: until then the compiler binds all code for the analyzers that look at single methods, and nothing has to be bound twice or waited for.
/// </summary>
internal static class WhenToReport
{
    /// <summary>What the package's targets set for the builds that produce something, and not for those by which an editor learns of the project.</summary>
    private const string Key = "alblint.report_at_end";

    /// <summary>Whether to report at the end of the compilation.</summary>
    public static bool IsAtEnd(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Key, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
