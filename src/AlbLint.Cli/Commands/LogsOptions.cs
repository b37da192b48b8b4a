using System.Globalization;
using AlbLint.Aws.Access;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Commands;

/// <summary>What a command line asks of logs.</summary>
internal sealed class LogsOptions
{
    private DateTimeOffset? _from;
    private DateTimeOffset? _to;
    private string? _loadBalancer;
    private string? _targetGroup;

    public IReadOnlyList<string> Paths { get; private set; } = [];

    public bool IsJson { get; private set; }

    /// <summary>Where the report goes; null for standard output.</summary>
    public string? Output { get; private set; }

    /// <summary>A page for browsers; null for none.</summary>
    public string? Html { get; private set; }

    /// <summary>What to check for findings that lead to the causes; null for nothing.</summary>
    public string? Against { get; private set; }

    /// <summary>Whether to print statements for Amazon Athena instead of reading logs.</summary>
    public bool IsAthena { get; private set; }

    /// <summary>How to reach logs in S3.</summary>
    public AwsAccess Access { get; private set; } = new();

    /// <summary>Where the logs of one load balancer's Region are, for Athena.</summary>
    public string Location => Paths.Count == 0 ? "s3://BUCKET/PREFIX/AWSLogs/ACCOUNT/elasticloadbalancing/REGION" : Paths[0];

    public LogFilter Filter => new(_from, _to, _loadBalancer, _targetGroup);

    /// <summary>Every option, for parsing and for the help.</summary>
    public IReadOnlyList<CommandOption> Table =>
    [
        new("--format", "text|json", "how to write the report (default: text)", value => IsJson = OptionValue.OneOf("--format", value, "text", "json") == "json"),
        new("--html", "FILE", "write a page with plots too", value => Html = OptionValue.NotEmpty("--html", value)),
        new("--against", "PATH", "check this template or directory, and show the findings that lead to each cause", value => Against = OptionValue.NotEmpty("--against", value)),
        new("--from", "TIME", "leave out what is earlier, such as 2026-01-31T08:00 (UTC unless it says\notherwise; default with --athena: a week back)", value => _from = Time("--from", value)),
        new("--to", "TIME", "leave out what is later, or at that time", value => _to = Time("--to", value)),
        new("--load-balancer", "NAME", "one load balancer only: name, app/name/id or ARN", value => _loadBalancer = OptionValue.NotEmpty("--load-balancer", value)),
        new("--target-group", "NAME", "one target group only: name or ARN", value => _targetGroup = OptionValue.NotEmpty("--target-group", value)),
        new("--region", "REGION", "the Region of the bucket (default: that of the environment or the profile)", value => Access = Access with { Region = OptionValue.NotEmpty("--region", value) }),
        new("--profile", "NAME", "a profile of the AWS configuration files", value => Access = Access with { Profile = OptionValue.NotEmpty("--profile", value) }),
        new("--athena", "", "print a table and queries for Amazon Athena instead; PATH is then\ns3://BUCKET[/PREFIX]/AWSLogs/ACCOUNT/elasticloadbalancing/REGION", _ => IsAthena = true),
        new("--output", "FILE", "write the report to a file", value => Output = OptionValue.NotEmpty("--output", value)),
    ];

    /// <exception cref="UsageException">The line is wrong.</exception>
    public static LogsOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new LogsOptions();
        options.Paths = CommandSyntax.Parse(args, options.Table);
        if (options.IsAthena)
        {
            options.CheckLocation();
        }
        else if (options.Paths.Count == 0)
        {
            throw new UsageException("logs takes log files or directories: alblint logs PATH...");
        }

        if (options.Paths.Contains(""))
        {
            throw new UsageException("a path is empty");
        }

        return options;
    }

    private void CheckLocation()
    {
        if (Paths.Count > 1 || !Location.StartsWith("s3://", StringComparison.Ordinal) || Location.AsSpan().IndexOfAny('\'', '\n') >= 0)
        {
            throw new UsageException("--athena takes one S3 address: s3://BUCKET[/PREFIX]/AWSLogs/ACCOUNT/elasticloadbalancing/REGION");
        }
    }

    private static DateTimeOffset Time(string option, string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw new UsageException($"{option} takes a time like 2026-01-31T08:00, not '{value}'");
}
