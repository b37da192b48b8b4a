using System.Text;

namespace AlbLint.Cli.Completion;

/// <summary>Completion in fish.</summary>
internal static class FishScript
{
    public static string Text(IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder();
        foreach (var command in commands)
        {
            script.Append($"complete -c alblint -n __fish_use_subcommand -a {command.Name} -d {Quoted(command.Description)}\n");
        }

        foreach (var command in commands)
        {
            // Without a command it is a check.
            var others = string.Join(' ', commands.Where(other => other != command).Select(other => other.Name));
            var condition = command == commands[0] ? $"not __fish_seen_subcommand_from {others}" : $"__fish_seen_subcommand_from {command.Name}";
            foreach (var option in command.Options)
            {
                var value = !option.TakesValue ? "" : option.Words.Count > 0 ? $" -x -a {Quoted(string.Join(' ', option.Words))}" : " -r";
                script.Append($"complete -c alblint -n {Quoted(condition)} -l {option.Name.TrimStart('-')}{value} -d {Quoted(option.Description)}\n");
            }

            if (command.Operands.Count > 0)
            {
                script.Append($"complete -c alblint -n {Quoted(condition)} -f -a {Quoted(string.Join(' ', command.Operands))}\n");
            }
        }

        return script.Append("complete -c alblint -l help -d 'show the help'\n").ToString();
    }

    private static string Quoted(string text) => "'" + text.Replace("\\", "\\\\").Replace("'", "\\'") + "'";
}
