using System.Globalization;
using AlbLint.Cli.Commands;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>
/// Workflow commands that make GitHub show each finding at its line, and the figures for the log.
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
/// </summary>
internal sealed class GitHubReporter(TextWriter writer, Surroundings surroundings) : IReporter
{
    public void Write(Finding finding)
    {
        var (start, end) = (finding.Place.Start, finding.Place.End);
        var columns = start.Line == end.Line ? $",col={Number(start.Column)},endColumn={Number(Math.Max(start.Column, end.Column - 1))}" : "";
        var message = finding.Sentence + "\nwhy: " + finding.Why + (finding.Do is { } instruction ? "\ndo: " + instruction : "");
        foreach (var related in finding.Related)
        {
            message += $"\nsee: {related.Place} {related.Message}";
        }

        Write(Word(finding.Severity), finding.Place.File.Path, $",line={Number(start.Line)},endLine={Number(end.Line)}{columns},title={Property(finding.Rule.Id + " " + finding.Rule.Title)}", message);
    }

    public void Finish(Summary summary)
    {
        foreach (var unread in summary.Unread)
        {
            Write("error", unread.File, ",title=not read", unread.Reason);
        }

        writer.Write(summary.Line + "\n");
    }

    private static string Word(Severity severity) => severity == Severity.Info ? "notice" : severity.Word();

    private void Write(string word, string file, string properties, string message) =>
        writer.Write($"::{word} file={Property(InWorkspace(file))}{properties}::{Data(message)}\n");

    /// <summary>GitHub counts paths from the root of the checkout, wherever the step runs.</summary>
    private string InWorkspace(string file)
    {
        var workspace = surroundings.Variable("GITHUB_WORKSPACE");
        var relative = string.IsNullOrEmpty(workspace) || file.StartsWith('<') ? file
            : Path.GetRelativePath(workspace, surroundings.FullPath(file)).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Data(string text) => string.Join("%0A", text.Split('\n').Select(Printable.Of).Select(line => line.Replace("%", "%25")));

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
