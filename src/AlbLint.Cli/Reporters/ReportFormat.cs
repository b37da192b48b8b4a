using AlbLint.Cli.Commands;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>The formats of a report.</summary>
internal static class ReportFormat
{
    public const string Text = "text";
    private const string Json = "json";
    private const string Sarif = "sarif";
    private const string GitHub = "github";
    private const string JUnit = "junit";
    private const string MsBuild = "msbuild";

    /// <summary>Every format, as the command line names it.</summary>
    public static readonly string[] All = [Text, Json, Sarif, GitHub, JUnit, MsBuild];

    /// <param name="format">One of <see cref="All"/>.</param>
    /// <param name="writer">Takes the report.</param>
    /// <param name="isFile">Whether that is a file and not standard output.</param>
    /// <param name="failOn">The least severity that fails a check; null when none does.</param>
    /// <param name="surroundings">Where the program runs.</param>
    public static IReporter Reporter(string format, TextWriter writer, bool isFile, Severity? failOn, Surroundings surroundings) => format switch
    {
        Json => new JsonReporter(writer),
        Sarif => new SarifReporter(writer, surroundings),
        GitHub => new GitHubReporter(writer, surroundings),
        JUnit => new JUnitReporter(writer, failOn),
        MsBuild => new MsBuildReporter(writer),
        _ => new TextReporter(writer, isFile ? TextStyle.Plain : TextStyle.Of(surroundings)),
    };
}
