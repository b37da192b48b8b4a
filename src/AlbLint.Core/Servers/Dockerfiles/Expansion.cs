using System.Text;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Dockerfiles;

/// <summary>
/// Replaces variables in a word of an instruction, and removes its quotes. See https://docs.docker.com/reference/dockerfile/#environment-replacement
/// </summary>
/// <param name="escape">The character that escapes another one.</param>
/// <param name="lookup">The value of a variable; null when nobody sets it.</param>
internal sealed class Expansion(char escape, Func<string, Setting<string>?> lookup)
{
    private const int MaxLength = 1 << 14; // variables that double themselves have no other end
    private const int MaxDepth = 8;

    private readonly List<string> _arguments = [];
    private string? _reason;

    /// <summary>The word with the values in place: unknown when one of them is.</summary>
    public Setting<string> Of(string word, Place place)
    {
        var text = Text(word, 0);
        return text is null ? Setting.Unknown<string>(_reason ?? "this form of replacement is not read", place)
            : _arguments.Count > 0 ? Setting.FromParameterDefault(text, string.Join(" and ", _arguments.Distinct()), place)
            : Setting.Written(text, place);
    }

    private string? Text(string word, int depth)
    {
        var text = new StringBuilder();
        char? quote = null;
        for (var at = 0; at < word.Length && text.Length <= MaxLength; at++)
        {
            var c = word[at];
            if (c == quote || (quote is null && c is '"' or '\''))
            {
                quote = c == quote ? null : c;
            }
            else if (c == escape && quote != '\'' && at + 1 < word.Length)
            {
                text.Append(quote == '"' && word[at + 1] is not ('"' or '$') && word[at + 1] != escape ? c.ToString() : "").Append(word[++at]);
            }
            else if (c == '$' && quote != '\'')
            {
                if (Variable(word, ref at, depth) is not { } value)
                {
                    return null;
                }

                text.Append(value);
            }
            else
            {
                text.Append(c);
            }
        }

        return text.Length <= MaxLength ? text.ToString() : null;
    }

    /// <summary>The value of the variable that begins at a position, which is moved to its end; null when it is not known.</summary>
    private string? Variable(string word, ref int at, int depth)
    {
        var isBraced = at + 1 < word.Length && word[at + 1] == '{';
        var start = at + (isBraced ? 2 : 1);
        var end = start;
        while (end < word.Length && (char.IsLetterOrDigit(word[end]) || word[end] == '_'))
        {
            end++;
        }

        var name = word.Substring(start, end - start);
        var close = isBraced ? Closing(word, end) : end - 1;
        if (name.Length == 0 || close < 0 || depth == MaxDepth)
        {
            return null;
        }

        at = close;
        var setting = lookup(name);
        return (isBraced ? word.Substring(end, close - end) : "") switch
        {
            "" => Known(setting, name),
            [':', '-' or '+', ..] or ['-' or '+', ..] when setting is null or { IsKnown: false } => Unknown(name),
            [':', '-', .. var other] => setting!.Value.Length > 0 ? Known(setting, name) : Text(other, depth + 1),
            ['-', ..] => Known(setting, name),
            [':', '+', .. var other] => setting!.Value.Length > 0 ? Text(other, depth + 1) : "",
            ['+', .. var other] => Text(other, depth + 1),
            _ => null,
        };
    }

    private string? Known(Setting<string>? setting, string name)
    {
        if (setting is null or { IsKnown: false })
        {
            return Unknown(name);
        }

        if (setting.IsParameterDefault)
        {
            _arguments.Add(setting.Source!.Substring(0, setting.Source.Length - "'s default".Length));
        }

        return setting.Value;
    }

    /// <summary>What nobody sets here, the image below or the command that builds may.</summary>
    private string? Unknown(string name)
    {
        _reason = $"{name} is not known";
        return null;
    }

    private static int Closing(string word, int from)
    {
        var open = 1;
        for (var at = from; at < word.Length; at++)
        {
            open += word[at] == '{' ? 1 : word[at] == '}' ? -1 : 0;
            if (open == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
