using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>
/// One line for each finding, in the form that MSBuild's Exec task and Visual Studio take up as errors and warnings; an info is a line of the log there.
/// https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks
/// </summary>
internal sealed class MsBuildReporter(TextWriter writer) : IReporter
{
    public void Write(Finding finding) => writer.Write(Printable.Of(
        $"{finding.Place.File.Path}({finding.Place.Start},{finding.Place.End}): {finding.Severity.Word()} {finding.Rule.Id}: {finding.Sentence}") + "\n");

    public void Finish(Summary summary)
    {
        foreach (var unread in summary.Unread)
        {
            writer.Write(Printable.Of($"{unread.File}: error: not read: {unread.Reason}") + "\n");
        }
    }
}
