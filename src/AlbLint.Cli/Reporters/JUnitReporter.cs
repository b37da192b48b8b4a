using System.Globalization;
using System.Text;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>
/// A test suite in which each finding is a test: failed when it fails the check, else passed with the finding as its output. Servers that show test results read it:
/// https://github.com/testmoapp/junitxml
/// </summary>
/// <param name="writer">Takes the report.</param>
/// <param name="failOn">The least severity that fails a check; null when none does.</param>
internal sealed class JUnitReporter(TextWriter writer, Severity? failOn) : IReporter
{
    private readonly StringBuilder _cases = new();
    private int _tests;
    private int _failures;

    public void Write(Finding finding)
    {
        var isFailure = finding.Severity >= failOn;
        _tests++;
        _failures += isFailure ? 1 : 0;
        Begin($"{finding.Rule.Id} {finding.Place}", finding.Place.File.Path);
        var details = $"{finding.Place}: {finding.Severity.Word()} {finding.Rule.Id}: {finding.Sentence}\nwhy: {finding.Why}"
            + (finding.Do is { } instruction ? $"\ndo: {instruction}" : "")
            + string.Concat(finding.Related.Select(related => $"\nsee: {related.Place} {related.Message}"));
        _cases.Append(isFailure
            ? $"      <failure type=\"{finding.Rule.Id}\" message=\"{Escape(finding.Sentence)}\">{Escape(details)}</failure>\n"
            : $"      <system-out>{Escape(details)}</system-out>\n");
        _cases.Append("    </testcase>\n");
    }

    public void Finish(Summary summary)
    {
        foreach (var unread in summary.Unread)
        {
            _tests++;
            Begin("not read", unread.File);
            _cases.Append($"      <error message=\"{Escape(unread.Reason)}\"/>\n    </testcase>\n");
        }

        if (_tests == 0)
        {
            // A suite without tests counts as a mistake on some servers.
            _tests = 1;
            _cases.Append($"    <testcase name=\"{summary.Line}\" classname=\"alblint\"/>\n");
        }

        var counts = string.Format(CultureInfo.InvariantCulture, "tests=\"{0}\" failures=\"{1}\" errors=\"{2}\"", _tests, _failures, summary.Unread.Count);
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {counts}>\n  <testsuite name=\"alblint\" {counts}>\n{_cases}  </testsuite>\n</testsuites>\n");
    }

    private void Begin(string name, string file) => _cases.Append($"    <testcase name=\"{Escape(name)}\" classname=\"{Escape(file)}\" file=\"{Escape(file)}\">\n");

    private static string Escape(string text) => string.Join("&#10;", text.Split('\n').Select(Printable.Of)
        .Select(line => line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;")));
}
