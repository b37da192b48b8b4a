using AlbLint.Cli.Completion;
using AlbLint.Cli.Reporters;

namespace AlbLint.Cli.Commands;

/// <summary>The program without its process.</summary>
public static class AlbLintCommand
{
    /// <summary>Runs a command line and returns the exit code: 0 nothing to report, 1 findings, 2 wrong use, 3 an input could not be read.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="input">Standard input, read only when <c>-</c> asks for it.</param>
    /// <param name="output">Takes the report.</param>
    /// <param name="error">Takes what is no report.</param>
    public static int Run(string[] args, TextReader input, TextWriter output, TextWriter error) =>
        Run(args, new Surroundings { In = () => input, Out = output, Error = error });

    internal static int Run(string[] args, Surroundings surroundings)
    {
        try
        {
            var isNamed = args.Length > 0 && Array.IndexOf(CommandNames.All, args[0]) >= 0;
            var name = isNamed ? args[0] : CommandNames.Check;
            var rest = args.AsSpan(isNamed ? 1 : 0);
            if (CommandSyntax.AsksForHelp(rest))
            {
                HelpText.Write(surroundings.Out, isNamed ? name : null);
                return ExitCode.Clean;
            }

            if (rest is ["--version"])
            {
                surroundings.Out.Write(ProgramVersion.Text + "\n");
                return ExitCode.Clean;
            }

            return name switch
            {
                CommandNames.Rules => RulesCommand.Run(rest, surroundings),
                CommandNames.Explain => ExplainCommand.Run(rest, surroundings),
                CommandNames.Logs => LogsCommand.Run(rest, surroundings),
                CommandNames.Probe => ProbeCommand.Run(rest, surroundings),
                CommandNames.Completion => CompletionCommand.Run(rest, surroundings),
                CommandNames.Stack => StackCommand.Run(rest, surroundings),
                CommandNames.IamPolicy => IamPolicyCommand.Run(rest, surroundings),
                _ => CheckCommand.Run(rest, surroundings),
            };
        }
        catch (UsageException wrong)
        {
            surroundings.Warn(Printable.Of(wrong.Message) + "; see alblint --help");
            return ExitCode.WrongUse;
        }
    }
}
