using System.Globalization;
using System.Text.RegularExpressions;

namespace AlbLint.Benchmarks.CompileShare;

/// <summary>What one compilation took.</summary>
/// <param name="Milliseconds">The compiler, from the build's point of view.</param>
/// <param name="AnalyzerMilliseconds">The package's analyzers in it, waiting for each other included.</param>
internal sealed partial record Compilation(double Milliseconds, double AnalyzerMilliseconds)
{
    /// <summary>Reads a detailed build log with a summary of tasks.</summary>
    public static Compilation Of(string log)
    {
        var compiler = CompilerTask().Match(log);
        var analyzers = AnalyzerAssembly().Match(log);
        return compiler.Success && (analyzers.Success || !log.Contains("AlbLint.Analyzers,", StringComparison.Ordinal))
            ? new Compilation(Number(compiler), analyzers.Success ? 1000 * Number(analyzers) : 0)
            : throw new InvalidOperationException("the build log does not say what the compiler took");
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) ms  Csc  ")]
    private static partial Regex CompilerTask();

    /// <summary>Seconds; below a millisecond the compiler writes "&lt;0.001".</summary>
    [GeneratedRegex(@"\s<?(\d+\.\d+)\s+<?\d+\s+AlbLint\.Analyzers,")]
    private static partial Regex AnalyzerAssembly();
}
