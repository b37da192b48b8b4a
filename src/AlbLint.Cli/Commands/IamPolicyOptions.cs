using AlbLint.Aws.Access;

namespace AlbLint.Cli.Commands;

/// <summary>What a command line asks of a policy.</summary>
internal sealed class IamPolicyOptions
{
    public PolicyScope Scope { get; private set; } = new();

    /// <summary>Whether to say on standard error what each action is for.</summary>
    public bool IsExplained { get; private set; }

    /// <summary>Every option, for parsing and for the help.</summary>
    public IReadOnlyList<CommandOption> Table =>
    [
        new("--bucket", "NAME", "the bucket that holds the logs", value => Scope = Scope with { Bucket = Part("--bucket", value) }),
        new("--prefix", "PREFIX", "the prefix that logs have in it", value => Scope = Scope with { Prefix = Part("--prefix", value) }),
        new("--account", "ID", "the account, 12 digits (default: any)", value => Scope = Scope with { Account = Part("--account", value) }),
        new("--region", "REGION", "the Region (default: any)", value => Scope = Scope with { Region = Part("--region", value) }),
        new("--explain", "", "say on standard error what each action is for", _ => IsExplained = true),
    ];

    /// <exception cref="UsageException">The line is wrong.</exception>
    public static IamPolicyOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new IamPolicyOptions();
        return CommandSyntax.Parse(args, options.Table) is [var extra, ..]
            ? throw new UsageException($"iam-policy takes no path, not '{extra}'")
            : options;
    }

    /// <summary>A wildcard would allow more than what it is given for.</summary>
    private static string Part(string option, string value) => value.Length == 0 || value.AsSpan().IndexOfAny("*?:$ \n") >= 0
        ? throw new UsageException($"{option} takes one name, not '{value}'")
        : value;
}
