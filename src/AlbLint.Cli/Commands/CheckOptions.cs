using AlbLint.Cli.Inputs;
using AlbLint.Cli.Reporters;
using AlbLint.Findings;

namespace AlbLint.Cli.Commands;

/// <summary>What a command line asks of a check.</summary>
internal sealed class CheckOptions
{
    private const string Never = "never";

    public IReadOnlyList<string> Paths { get; private set; } = ["."];

    /// <summary>How the report is written, one of <see cref="ReportFormat.All"/>.</summary>
    public string Format { get; private set; } = ReportFormat.Text;

    /// <summary>The least severity that fails the check; null when none does.</summary>
    public Severity? FailOn { get; private set; } = Severity.Warning;

    /// <summary>Files of parameter values; of a parameter in several the last file counts.</summary>
    public List<string> ParameterFiles { get; } = [];

    /// <summary>Single parameter values, which go before those in files.</summary>
    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the report goes; null for standard output.</summary>
    public string? Output { get; private set; }

    /// <summary>The configuration file; null to look for one.</summary>
    public string? Config { get; private set; }

    /// <summary>The file of findings to pass over; null for none.</summary>
    public string? Baseline { get; private set; }

    /// <summary>Where to write the findings for later checks to pass over; null for nowhere.</summary>
    public string? NewBaseline { get; private set; }

    /// <summary>Whether the changes that findings offer are made.</summary>
    public bool Fixes { get; private set; }

    /// <summary>Whether those changes are shown instead of a report.</summary>
    public bool ShowsDiff { get; private set; }

    /// <summary>Whether to say what could not be known.</summary>
    public bool IsVerbose { get; private set; }

    /// <summary>Every option, for parsing and for the help.</summary>
    public IReadOnlyList<CommandOption> Table =>
    [
        new("--format", string.Join('|', ReportFormat.All), "how to write the report (default: text)", value => Format = OptionValue.OneOf("--format", value, ReportFormat.All)),
        new("--fail-on", "error|warning|info|never", "the least severity that makes the exit code 1 (default: warning)", value => FailOn = ParseSeverity(value)),
        new("--parameters", "FILE", "template parameters from a file: JSON of the AWS CLI or CodePipeline,\na plain JSON object, or lines Key=Value; may be repeated", ParameterFiles.Add),
        new("--parameter", "KEY=VALUE", "one template parameter; may be repeated", AddParameter),
        new("--config", "FILE", "the configuration file (default: the nearest .alblint.yml, up to the\nrepository's root)", value => Config = Named("--config", value)),
        new("--baseline", "FILE", "pass over the findings in a file that --write-baseline made", value => Baseline = Named("--baseline", value)),
        new("--write-baseline", "FILE", "write all findings to a file instead of reporting them", value => NewBaseline = Named("--write-baseline", value)),
        new("--fix", "", "make the changes that findings offer, and report what is left", _ => Fixes = true),
        new("--verbose", "", "also say what could not be known, and why, on standard error", _ => IsVerbose = true),
        new("--diff", "", "show the changes that --fix would make, as a unified diff", _ => ShowsDiff = true),
        new("--output", "FILE", "write the report to a file", value => Output = Named("--output", value)),
    ];

    /// <exception cref="UsageException">The line is wrong.</exception>
    public static CheckOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new CheckOptions();
        var paths = CommandSyntax.Parse(args, options.Table);
        if (paths.Contains(""))
        {
            throw new UsageException("a path is empty");
        }

        if (options.Baseline is not null && options.NewBaseline is not null)
        {
            throw new UsageException("--baseline and --write-baseline do not go together");
        }

        if (options.NewBaseline is not null && (options.Fixes || options.ShowsDiff))
        {
            throw new UsageException("--write-baseline does not go together with --fix or --diff");
        }

        options.Paths = paths.Count > 0 ? paths : options.Paths;
        return options;
    }

    private void AddParameter(string text)
    {
        if (!ParameterFile.TryReadPair(text, Parameters))
        {
            throw new UsageException($"--parameter takes KEY=VALUE, not '{text}'");
        }
    }

    private static string Named(string option, string value) => value.Length > 0 ? value : throw new UsageException(option + " needs a file");

    private static Severity? ParseSeverity(string value) => OptionValue.OneOf("--fail-on", value, "error", "warning", "info", Never) is var word && word == Never ? null : Enum.Parse<Severity>(word, ignoreCase: true);
}
