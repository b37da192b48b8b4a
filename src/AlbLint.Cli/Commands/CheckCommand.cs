using AlbLint.Cli.Baselines;
using AlbLint.Cli.Configuration;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Projects;
using AlbLint.Cli.Projects.Compose;
using AlbLint.Cli.Reporters;
using AlbLint.CloudFormation;
using AlbLint.Findings;

namespace AlbLint.Cli.Commands;

/// <summary>Checks templates and writes a report.</summary>
internal static class CheckCommand
{
    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        var options = CheckOptions.Parse(args);
        try
        {
            return Run(options, surroundings);
        }
        catch (UnreadableException unreadable)
        {
            // Nothing may be checked with half of what was asked for.
            surroundings.Warn(Printable.Of(unreadable.Message));
            return ExitCode.Unread;
        }
    }

    private static int Run(CheckOptions options, Surroundings surroundings)
    {
        var settings = SettingsFile.Load(options.Config, surroundings);
        var parameters = Parameters(options, settings, surroundings);
        var known = options.Baseline is { } path ? Named(path, () => Baseline.Read(surroundings.FullPath(path), surroundings)) : null;
        var finder = new InputFinder(surroundings, settings.Leaves);
        foreach (var input in options.Paths)
        {
            finder.Add(input);
        }

        var read = new ReadOptions(parameters, new NestedFiles(surroundings).Read) { ListsUnknowns = options.IsVerbose };
        var summary = new Summary { Unread = [.. finder.Unread] };
        if (options.Fixes || options.ShowsDiff)
        {
            return FixRun.Run(Results, summary, options, surroundings);
        }

        var results = Results();
        if (options.NewBaseline is { } file)
        {
            WriteBaseline(file, results, summary, surroundings);
            return summary.Unread.Count > 0 ? ExitCode.Unread : ExitCode.Clean;
        }

        return Report(results, summary, options, surroundings);

        IEnumerable<CheckResult> Results() => finder.Projects.Count > 0 || settings.Links.Count > 0 || finder.Files.Exists(file => ComposeReader.IsNamed(file.FullPath))
            ? RepositoryResults(finder, read, settings, Choose, surroundings)
            : new TemplateCheck(surroundings, read, Choose).Run(finder.Files);

        IReadOnlyList<Finding> Choose(IReadOnlyList<Finding> findings) => settings.Apply(findings) is var chosen && known is not null ? known.Remaining(chosen) : chosen;
    }

    /// <summary>Writes the report and returns the exit code.</summary>
    internal static int Report(IEnumerable<CheckResult> results, Summary summary, CheckOptions options, Surroundings surroundings)
    {
        using var file = options.Output is { } output ? OutputFile.Open(surroundings, output) : null;
        var reporter = ReportFormat.Reporter(options.Format, file ?? surroundings.Out, file is not null, options.FailOn, surroundings);
        var progress = new ProgressLine(surroundings);
        foreach (var result in results)
        {
            if (result.Findings.Count > 0)
            {
                progress.Hide();
            }

            foreach (var finding in result.Findings)
            {
                reporter.Write(finding);
            }

            summary.Add(result);
            progress.Show(summary.Files);
        }

        progress.Hide();
        reporter.Finish(summary);
        Explain(summary, options, surroundings);
        return summary.Unread.Count > 0 ? ExitCode.Unread
            : options.FailOn is { } least && summary.Worst >= least ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private static void WriteBaseline(string path, IEnumerable<CheckResult> results, Summary summary, Surroundings surroundings)
    {
        var baseline = new Baseline(Path.GetDirectoryName(surroundings.FullPath(path))!, surroundings);
        foreach (var result in results)
        {
            baseline.Add(result.Findings);
            summary.Add(result);
        }

        using var file = OutputFile.Open(surroundings, path);
        file.Write(baseline.Text());
        surroundings.Warn(Printable.Of($"{path}: {summary.Line}"));
        Unread(summary, surroundings);
    }

    // A method of its own, so that a run without C# loads nothing that reads it.
    private static IEnumerable<CheckResult> RepositoryResults(
        InputFinder finder, ReadOptions read, Settings settings, Func<IReadOnlyList<Finding>, IReadOnlyList<Finding>> choose, Surroundings surroundings) =>
        new RepositoryCheck(surroundings, read, settings, choose).Run(finder.Files, finder.Projects, finder.Code);

    /// <summary>Says on standard error what the report leaves open.</summary>
    internal static void Explain(Summary summary, CheckOptions options, Surroundings surroundings)
    {
        Unread(summary, surroundings);
        foreach (var unknown in options.IsVerbose ? summary.Unknowns : [])
        {
            surroundings.Warn(Printable.Of($"{unknown.Place}: not known: {unknown.Message}"));
        }

        if (summary.Files == 0 && summary.Projects == 0 && summary.Unread.Count == 0)
        {
            surroundings.Warn(Printable.Of($"no CloudFormation template, and no C# project with the CDK or ASP.NET Core, in {string.Join(", ", options.Paths)}"));
        }
    }

    private static void Unread(Summary summary, Surroundings surroundings)
    {
        foreach (var unread in summary.Unread)
        {
            surroundings.Warn(Printable.Of($"{unread.File}: {unread.Reason}"));
        }
    }

    private static Dictionary<string, string> Parameters(CheckOptions options, Settings settings, Surroundings surroundings)
    {
        var parameters = new Dictionary<string, string>(settings.Parameters, StringComparer.Ordinal);
        foreach (var path in options.ParameterFiles)
        {
            Named(path, () =>
            {
                ParameterFile.Read(InputText.Read(surroundings.FullPath(path)), parameters);
                return parameters;
            });
        }

        foreach (var (name, value) in options.Parameters)
        {
            parameters[name] = value;
        }

        return parameters;
    }

    /// <summary>Says which file it is that cannot be read.</summary>
    private static T Named<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableException unreadable)
        {
            throw new UnreadableException($"{path}: {unreadable.Message}");
        }
    }
}
