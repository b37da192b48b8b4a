using AlbLint.Cli.Fixes;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Reporters;

namespace AlbLint.Cli.Commands;

/// <summary>Checks, applies what findings offer, and checks again until nothing changes.</summary>
internal static class FixRun
{
    private const int MaxRounds = 10; // an edit can bring another finding to light, rarely twice

    /// <returns>The exit code.</returns>
    public static int Run(Func<IEnumerable<CheckResult>> check, Summary summary, CheckOptions options, Surroundings surroundings)
    {
        var fixes = new FileFixes(surroundings);
        var results = check().ToList();
        for (var round = 0; round < MaxRounds && fixes.Apply(results.SelectMany(result => result.Findings)); round++)
        {
            results = [.. check()];
        }

        if (options.ShowsDiff)
        {
            return ShowDiff(fixes, results, summary, options, surroundings);
        }

        foreach (var (file, reason) in fixes.Save())
        {
            summary.Unread.Add(new UnreadInput(file, reason));
        }

        if (fixes.Count > 0)
        {
            surroundings.Warn($"fixed {Summary.Count(fixes.Count, "finding")} in {Summary.Count(fixes.Files.Count(), "file")}");
        }

        return CheckCommand.Report(results, summary, options, surroundings);
    }

    private static int ShowDiff(FileFixes fixes, List<CheckResult> results, Summary summary, CheckOptions options, Surroundings surroundings)
    {
        using var file = options.Output is { } output ? OutputFile.Open(surroundings, output) : null;
        (file ?? surroundings.Out).Write(fixes.Diff());
        results.ForEach(summary.Add);
        CheckCommand.Explain(summary, options, surroundings);
        return summary.Unread.Count > 0 ? ExitCode.Unread : fixes.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
