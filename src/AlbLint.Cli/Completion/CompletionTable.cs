using AlbLint.Cli.Commands;
using AlbLint.Rules;

namespace AlbLint.Cli.Completion;

/// <summary>What can follow what on a command line, taken from the tables that the command line is parsed with.</summary>
internal static class CompletionTable
{
    /// <summary>The commands in the order of the help.</summary>
    public static IReadOnlyList<CompletedCommand> Commands { get; } =
    [
        new(CommandNames.Check, "check templates and C# projects", Options(new CheckOptions().Table), []),
        new(CommandNames.Rules, "list the rules", [], []),
        new(CommandNames.Explain, "show a rule's page", [], [.. RuleCatalog.All.Select(rule => rule.Id)]),
        new(CommandNames.Logs, "say why requests failed, from a load balancer's logs", Options(new LogsOptions().Table), []),
        new(CommandNames.Probe, "judge a running server and measure its keep-alive", Options(new ProbeArguments().Table), []),
        new(CommandNames.Stack, "check stacks as they are deployed", Options(new StackOptions().Table), []),
        new(CommandNames.IamPolicy, "write the policy that allows what the program calls of AWS", Options(new IamPolicyOptions().Table), []),
        new(CommandNames.Completion, "write a script that completes command lines", [], CompletionCommand.Shells),
    ];

    private static IReadOnlyList<CompletedOption> Options(IEnumerable<CommandOption> options) =>
        [.. options.Select(option => new CompletedOption(option.Name, option.Description.Replace("\n", " "), option.Value.Contains('|') ? option.Value.Split('|') : [], option.Value.Length > 0))];
}

/// <summary>A command.</summary>
/// <param name="Name">The word.</param>
/// <param name="Description">One line.</param>
/// <param name="Options">Its options.</param>
/// <param name="Operands">The words that can follow it; files when there are none.</param>
internal sealed record CompletedCommand(string Name, string Description, IReadOnlyList<CompletedOption> Options, IReadOnlyList<string> Operands);

/// <summary>An option.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Description">One line.</param>
/// <param name="Words">The words that it takes; files when there are none.</param>
/// <param name="TakesValue">Whether it takes anything.</param>
internal sealed record CompletedOption(string Name, string Description, IReadOnlyList<string> Words, bool TakesValue);
