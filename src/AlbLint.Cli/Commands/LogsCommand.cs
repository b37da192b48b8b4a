using AlbLint.Cli.Logs;
using AlbLint.Cli.Logs.Html;
using AlbLint.Cli.Reporters;
using AlbLint.Runtime.Logs.Athena;

namespace AlbLint.Cli.Commands;

/// <summary>Reads a load balancer's logs and says why requests failed.</summary>
internal static class LogsCommand
{
    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        var options = LogsOptions.Parse(args);
        if (options.IsAthena)
        {
            using var script = options.Output is { } target ? OutputFile.Open(surroundings, target) : null;
            (script ?? surroundings.Out).Write(string.Join("\n\n", AthenaScript.Statements(options.Location, options.Filter)) + "\n");
            return ExitCode.Clean;
        }

        var finder = new LogFinder(surroundings, options);
        foreach (var log in options.Paths)
        {
            finder.Add(log);
        }

        var findings = options.Against is { } path ? LinkedFinding.Of(path, surroundings) : [];
        var result = new LogRun(options.Filter).Read(finder) with { Findings = findings };
        if (options.Html is { } html)
        {
            using var page = OutputFile.Open(surroundings, html);
            new LogHtmlReporter(page).Write(result);
        }

        using var file = options.Output is { } output ? OutputFile.Open(surroundings, output) : null;
        var writer = file ?? surroundings.Out;
        if (options.IsJson)
        {
            LogJsonReporter.Write(writer, result);
        }
        else
        {
            new LogTextReporter(writer, file is null ? TextStyle.Of(surroundings) : TextStyle.Plain).Write(result);
        }

        foreach (var unread in result.Unread)
        {
            surroundings.Warn(Printable.Of($"{unread.File}: {unread.Reason}"));
        }

        return result.Unread.Count > 0 || findings is null ? ExitCode.Unread : result.Report.Causes.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
