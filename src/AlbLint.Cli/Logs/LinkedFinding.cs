using System.Text.Json;
using AlbLint.Cli.Commands;

namespace AlbLint.Cli.Logs;

/// <summary>A finding of a check that may be what leads to a cause.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">As the check's JSON report writes it.</param>
/// <param name="Message">The fault.</param>
/// <param name="File">Relative to the working directory.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record LinkedFinding(string Rule, string Severity, string Message, string File, int Line, int Column)
{
    /// <summary>Where it is, as editors link it.</summary>
    public string Place => $"{File}:{Line}";

    /// <summary>Checks a path as `alblint check` does, of which the JSON report is a contract; null when something could not be read.</summary>
    public static IReadOnlyList<LinkedFinding>? Of(string path, Surroundings surroundings)
    {
        using var report = new StringWriter { NewLine = "\n" };
        var code = CheckCommand.Run(["--format=json", "--fail-on=never", "--", path], new Surroundings
        {
            In = surroundings.In,
            Out = report,
            Error = surroundings.Error,
            Variable = surroundings.Variable,
            WorkingDirectory = surroundings.WorkingDirectory,
        });
        if (report.GetStringBuilder().Length == 0)
        {
            return null;
        }

        using var json = JsonDocument.Parse(report.ToString());
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().Select(Of).ToList();
        return code == ExitCode.Unread ? null : findings;
    }

    private static LinkedFinding Of(JsonElement finding) => new(
        finding.GetProperty("rule").GetString()!,
        finding.GetProperty("severity").GetString()!,
        finding.GetProperty("message").GetString()!,
        finding.GetProperty("file").GetString()!,
        finding.GetProperty("line").GetInt32(),
        finding.GetProperty("column").GetInt32());
}
