using AlbLint.Aws.Access;

namespace AlbLint.Cli.Commands;

/// <summary>What a command line asks of a check of deployed stacks.</summary>
internal sealed class StackOptions
{
    /// <summary>Options of a check of files that make sense here, too.</summary>
    private static readonly string[] Shared = ["--format", "--fail-on", "--config", "--verbose", "--output"];

    /// <summary>How to report.</summary>
    public CheckOptions Report { get; } = new();

    /// <summary>Names or ids of stacks; empty for all.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>How to reach AWS.</summary>
    public AwsAccess Access { get; private set; } = new();

    private bool IsAll { get; set; }

    /// <summary>Every option, for parsing and for the help.</summary>
    public IReadOnlyList<CommandOption> Table =>
    [
        new("--all", "", "check every stack that is deployed in the Region", _ => IsAll = true),
        new("--region", "REGION", "the AWS Region (default: that of the environment or the profile)", value => Access = Access with { Region = Given("--region", value) }),
        new("--profile", "NAME", "a profile of the AWS configuration files", value => Access = Access with { Profile = Given("--profile", value) }),
        .. Report.Table.Where(option => Shared.Contains(option.Name)),
    ];

    /// <exception cref="UsageException">The line is wrong.</exception>
    public static StackOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new StackOptions();
        options.Names = CommandSyntax.Parse(args, options.Table);
        return options.IsAll == (options.Names.Count > 0) || options.Names.Contains("")
            ? throw new UsageException("stack takes names of stacks, or --all")
            : options;
    }

    private static string Given(string option, string value) => value.Length > 0 ? value : throw new UsageException($"{option} needs a value");
}
