using System.Text;

namespace AlbLint.Cli.Completion;

/// <summary>Completion in zsh, to be put as <c>_alblint</c> into a directory of <c>fpath</c>, or to be evaluated.</summary>
internal static class ZshScript
{
    public static string Text(IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder($$"""
            #compdef alblint
            _alblint() {
              local command=check
              local -a entries
              if (( CURRENT > 2 )) && [[ ${words[2]} == ({{string.Join('|', commands.Select(command => command.Name))}}) ]]; then
                command=${words[2]}
              fi
              case "$command ${words[CURRENT-1]}" in

            """);
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.TakesValue))
            {
                script.Append($"    ('{command.Name} {option.Name}') {(option.Words.Count > 0 ? "compadd -- " + string.Join(' ', option.Words) : "_files")}; return ;;\n");
            }
        }

        script.Append("  esac\n  if [[ ${words[CURRENT]} == -* ]]; then\n    case $command in\n");
        foreach (var command in commands)
        {
            script.Append($"      ({command.Name}) entries=({string.Join(' ', command.Options.Select(option => Entry(option.Name, option.Description)))} '--help:show the help') ;;\n");
        }

        script.Append($"    esac\n    _describe option entries\n    return\n  fi\n  if (( CURRENT == 2 )); then\n    entries=({string.Join(' ', commands.Select(command => Entry(command.Name, command.Description)))})\n    _describe command entries\n  fi\n  case $command in\n");
        foreach (var command in commands.Where(command => command.Operands.Count > 0))
        {
            script.Append($"    ({command.Name}) compadd -- {string.Join(' ', command.Operands)} ;;\n");
        }

        return script.Append("    (*) _files ;;\n  esac\n}\ncompdef _alblint alblint\n").ToString();
    }

    private static string Entry(string word, string description) => $"'{word}:{description.Replace("'", "'\\''")}'";
}
