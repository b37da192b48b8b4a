using AlbLint.Cli.Commands;

namespace AlbLint.Cli.Completion;

/// <summary>Writes a script that completes command lines in a shell.</summary>
internal static class CompletionCommand
{
    /// <summary>The shells that scripts are written for.</summary>
    public static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        if (CommandSyntax.Parse(args, []) is not [var shell] || Array.IndexOf(Shells, shell) < 0)
        {
            throw new UsageException($"completion takes the name of a shell: {string.Join(", ", Shells)}");
        }

        Func<IReadOnlyList<CompletedCommand>, string> script = shell switch
        {
            "bash" => BashScript.Text,
            "zsh" => ZshScript.Text,
            "fish" => FishScript.Text,
            _ => PowerShellScript.Text,
        };
        surroundings.Out.Write(script(CompletionTable.Commands).ReplaceLineEndings("\n"));
        return ExitCode.Clean;
    }
}
