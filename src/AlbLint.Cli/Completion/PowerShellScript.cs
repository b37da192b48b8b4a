using System.Text;

namespace AlbLint.Cli.Completion;

/// <summary>Completion in PowerShell; what is a file is left to its own completion.</summary>
internal static class PowerShellScript
{
    public static string Text(IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder("Register-ArgumentCompleter -Native -CommandName alblint -ScriptBlock {\n  param($word, $line, $at)\n  $options = @{\n");
        foreach (var command in commands)
        {
            script.Append($"    '{command.Name}' = {List(command.Options.Select(option => option.Name).Append("--help"))}\n");
        }

        script.Append("  }\n  $values = @{\n");
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.TakesValue))
            {
                script.Append($"    '{command.Name} {option.Name}' = {List(option.Words)}\n");
            }
        }

        script.Append("  }\n  $operands = @{\n");
        foreach (var command in commands.Where(command => command.Operands.Count > 0))
        {
            script.Append($"    '{command.Name}' = {List(command.Operands)}\n");
        }

        return script.Append($$"""
              }
              $names = {{List(commands.Select(command => command.Name))}}
              $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $at -or $word -eq '' } | ForEach-Object { $_.ToString() })
              $command = if ($words.Count -gt 1 -and $names -contains $words[1]) { $words[1] } else { 'check' }
              $key = "$command $($words[-1])"
              $found = if ($values.ContainsKey($key)) { $values[$key] }
                elseif ($word.StartsWith('-')) { $options[$command] }
                elseif ($words.Count -le 1) { $names }
                else { $operands[$command] }
              $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """).ToString();
    }

    private static string List(IEnumerable<string> words) => "@(" + string.Join(", ", words.Select(word => $"'{word}'")) + ")";
}
