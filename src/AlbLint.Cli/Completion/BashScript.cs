using System.Text;

namespace AlbLint.Cli.Completion;

/// <summary>Completion in bash; what is a file is left to bash's own completion.</summary>
internal static class BashScript
{
    public static string Text(IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder($$"""
            _alblint() {
              local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=check words=
              if ((COMP_CWORD > 1)); then
                case ${COMP_WORDS[1]} in
                  {{string.Join('|', commands.Select(command => command.Name))}}) command=${COMP_WORDS[1]} ;;
                esac
              fi
              case "$command $prev" in

            """);
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.TakesValue))
            {
                script.Append($"    '{command.Name} {option.Name}') COMPREPLY=($(compgen -W '{string.Join(' ', option.Words)}' -- \"$cur\")); return ;;\n");
            }
        }

        script.Append("  esac\n  case \"$command $cur\" in\n");
        foreach (var command in commands)
        {
            script.Append($"    '{command.Name} -'*) words='{string.Join(' ', command.Options.Select(option => option.Name).Append("--help"))}' ;;\n");
            if (command.Operands.Count > 0)
            {
                script.Append($"    '{command.Name} '*) words='{string.Join(' ', command.Operands)}' ;;\n");
            }
        }

        return script.Append($$"""
              esac
              if ((COMP_CWORD == 1)) && [[ $cur != -* ]]; then
                words='{{string.Join(' ', commands.Select(command => command.Name))}}'
              fi
              COMPREPLY=($(compgen -W "$words" -- "$cur"))
            }
            complete -o bashdefault -o default -F _alblint alblint

            """).ToString();
    }
}
