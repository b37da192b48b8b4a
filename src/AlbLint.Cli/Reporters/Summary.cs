using System.Globalization;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>The figures at the end of a report.</summary>
internal sealed class Summary
{
    private readonly int[] _counts = new int[3];

    /// <summary>Templates that were read.</summary>
    public int Files { get; private set; }

    /// <summary>C# projects that were read.</summary>
    public int Projects { get; private set; }

    public int Errors => _counts[(int)Severity.Error];

    public int Warnings => _counts[(int)Severity.Warning];

    public int Infos => _counts[(int)Severity.Info];

    /// <summary>Inputs that could not be read.</summary>
    public List<UnreadInput> Unread { get; init; } = [];

    /// <summary>What could not be known although it was read.</summary>
    public List<RelatedPlace> Unknowns { get; } = [];

    /// <summary>The worst severity of all findings; null without any.</summary>
    public Severity? Worst => Errors > 0 ? Severity.Error : Warnings > 0 ? Severity.Warning : Infos > 0 ? Severity.Info : null;

    /// <summary>The figures in one line.</summary>
    public string Line => Count(Files, "template") + (Projects == 0 ? "" : ", " + Count(Projects, "project")) + ": "
        + (Worst is null ? "no findings" : $"{Count(Errors, "error")}, {Count(Warnings, "warning")}, {Count(Infos, "info")}")
        + (Unread.Count == 0 ? "" : $"; {Count(Unread.Count, "input")} not read");

    internal static string Count(int number, string noun) => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");

    public void Add(CheckResult result)
    {
        Files += result.Files;
        Projects += result.Projects;
        Unread.AddRange(result.Unread);
        Unknowns.AddRange(result.Unknowns);
        foreach (var finding in result.Findings)
        {
            _counts[(int)finding.Severity]++;
        }
    }
}
