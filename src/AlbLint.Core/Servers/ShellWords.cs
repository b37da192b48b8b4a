using System.Text;

namespace AlbLint.Servers;

/// <summary>Splits a plain shell script into commands of words. Whatever needs a real shell to understand is not split.</summary>
internal static class ShellWords
{
    /// <summary>
    /// The commands of a script, separators and redirections removed; null when it has variables, substitutions, pipes,
    /// background jobs, loops, alternatives or unbalanced quotes.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Commands(string script)
    {
        var commands = new List<IReadOnlyList<string>>();
        var words = new List<string>();
        StringBuilder? word = null;
        for (var i = 0; i < script.Length; i++)
        {
            var c = script[i];
            switch (c)
            {
                case ' ' or '\t' or '\r':
                    End(ref word, words);
                    break;
                case '\n' or ';':
                    End(ref word, words);
                    EndCommand();
                    break;
                case '&' when i + 1 < script.Length && script[i + 1] == '&':
                    End(ref word, words);
                    EndCommand();
                    i++;
                    break;
                case '\'' or '"':
                    var close = Quoted(script, i, word ??= new StringBuilder());
                    if (close < 0)
                    {
                        return null;
                    }

                    i = close;
                    break;
                case '\\' when i + 1 < script.Length:
                    i++;
                    if (script[i] != '\n')
                    {
                        (word ??= new StringBuilder()).Append(script[i]);
                    }

                    break;
                case '$' or '`' or '|' or '&' or '(' or ')' or '<' or '\\':
                    return null;
                case '>':
                    End(ref word, words);
                    words.Add(">");
                    break;
                case '#' when word is null:
                    return null;
                default:
                    (word ??= new StringBuilder()).Append(c);
                    break;
            }
        }

        End(ref word, words);
        EndCommand();
        return commands.Exists(command => command[0] is "while" or "for" or "if" or "until" or "case" or "{" or "function") ? null : commands;

        void EndCommand()
        {
            if (words.Count > 0)
            {
                commands.Add([.. words]);
                words.Clear();
            }
        }
    }

    private static void End(ref StringBuilder? word, List<string> words)
    {
        if (word is not null)
        {
            words.Add(word.ToString());
            word = null;
        }
    }

    /// <summary>Appends a quoted part and answers where it ends; negative when it does not end or the shell would replace something in it.</summary>
    private static int Quoted(string script, int open, StringBuilder word)
    {
        var quote = script[open];
        for (var i = open + 1; i < script.Length; i++)
        {
            if (script[i] == quote)
            {
                return i;
            }

            if (quote == '"' && script[i] is '$' or '`')
            {
                return -1;
            }

            if (quote == '"' && script[i] == '\\' && i + 1 < script.Length && script[i + 1] is '"' or '\\' or '$' or '`' or '\n')
            {
                i++;
            }

            word.Append(script[i]);
        }

        return -1;
    }
}
