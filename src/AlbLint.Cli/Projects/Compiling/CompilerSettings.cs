using AlbLint.CSharp.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.Cli.Projects.Compiling;

/// <summary>What a project tells the compiler beside how sources are parsed, as far as it decides what code means.</summary>
internal static class CompilerSettings
{
    /// <summary>How its sources are compiled.</summary>
    public static CSharpCompilationOptions Compiling(ProjectFile project, CodeOptions options) => new CSharpCompilationOptions(
        project.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        mainTypeName: project.IsProgram && project["StartupObject"] is { Length: > 0 } start ? start : null,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Disable, // what may be null is no concern here, and following it is half of the cost of binding
        concurrentBuild: false,
        specificDiagnosticOptions: Chosen(project)).WithSyntaxTreeOptionsProvider(options);

    // What is not to be warned of stays so, whatever else is said of it.
    private static Dictionary<string, ReportDiagnostic> Chosen(ProjectFile project)
    {
        var chosen = Ids(project["WarningsAsErrors"]).ToDictionary(id => id, _ => ReportDiagnostic.Error);
        foreach (var id in Ids(project["NoWarn"]))
        {
            chosen[id] = ReportDiagnostic.Suppress;
        }

        return chosen;
    }

    private static IEnumerable<string> Ids(string list) =>
        list.Split([';', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id.StartsWith("ALB", StringComparison.Ordinal)).Distinct();
}
