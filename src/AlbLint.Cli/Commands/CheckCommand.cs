using AlbLint.Cli.Configuration;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Reporters;
using AlbLint.CloudFormation;

namespace AlbLint.Cli.Commands;

/// <summary>Checks templates and writes a report.</summary>
internal static class CheckCommand
{
    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        var options = CheckOptions.Parse(args);
        if (Load(options, surroundings) is not { } settings || Parameters(options, settings, surroundings) is not { } parameters)
        {
            return ExitCode.Unread;
        }

        var finder = new InputFinder(surroundings, settings.Leaves);
        foreach (var path in options.Paths)
        {
            finder.Add(path);
        }

        using var file = options.Output is { } output ? OutputFile.Open(surroundings, output) : null;
        var style = file is null ? TextStyle.Of(surroundings) : TextStyle.Plain;
        IReporter reporter = options.IsJson ? new JsonReporter(file ?? surroundings.Out) : new TextReporter(file ?? surroundings.Out, style);
        var check = new TemplateCheck(surroundings, new ReadOptions(parameters, new NestedFiles(surroundings).Read), settings.Apply);
        var summary = new Summary { Unread = [.. finder.Unread] };
        foreach (var result in check.Run(finder.Files))
        {
            foreach (var finding in result.Findings)
            {
                reporter.Write(finding);
            }

            summary.Add(result);
        }

        reporter.Finish(summary);
        Explain(summary, options, surroundings);
        return summary.Unread.Count > 0 ? ExitCode.Unread
            : options.FailOn is { } least && summary.Worst >= least ? ExitCode.Findings
            : ExitCode.Clean;
    }

    /// <summary>Says on standard error what the report leaves open.</summary>
    private static void Explain(Summary summary, CheckOptions options, Surroundings surroundings)
    {
        foreach (var unread in summary.Unread)
        {
            surroundings.Warn(Printable.Of($"{unread.File}: {unread.Reason}"));
        }

        if (summary.Files == 0 && summary.Unread.Count == 0)
        {
            surroundings.Warn(Printable.Of($"no CloudFormation template in {string.Join(", ", options.Paths)}"));
        }
    }

    /// <summary>The configuration; null when it cannot be read, and then nothing may be checked without it.</summary>
    private static Settings? Load(CheckOptions options, Surroundings surroundings)
    {
        try
        {
            return SettingsFile.Load(options.Config, surroundings);
        }
        catch (UnreadableException unreadable)
        {
            surroundings.Warn(Printable.Of(unreadable.Message));
            return null;
        }
    }

    /// <summary>The parameters of all files and options; null when a file cannot be read, and then nothing may be checked with half of them.</summary>
    private static Dictionary<string, string>? Parameters(CheckOptions options, Settings settings, Surroundings surroundings)
    {
        var parameters = new Dictionary<string, string>(settings.Parameters, StringComparer.Ordinal);
        foreach (var path in options.ParameterFiles)
        {
            try
            {
                ParameterFile.Read(InputText.Read(surroundings.FullPath(path)), parameters);
            }
            catch (UnreadableException unreadable)
            {
                surroundings.Warn(Printable.Of($"{path}: {unreadable.Message}"));
                return null;
            }
        }

        foreach (var (name, value) in options.Parameters)
        {
            parameters[name] = value;
        }

        return parameters;
    }
}
