using System.Text;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Texts, numbers and words of a JSON text.</summary>
internal sealed class JsonScalars(JsonCursor cursor, FaultList faults)
{
    private readonly StringPool pool = new();
    private readonly string text = cursor.Text;

    /// <summary>Reads the text that begins with the double quote at the cursor.</summary>
    public ScalarNode Quoted()
    {
        int start = cursor.At;
        int at = start + 1;
        while (at < text.Length && text[at] is not ('"' or '\\') && text[at] >= ' ')
        {
            at++;
        }

        if (at < text.Length && text[at] == '"')
        {
            cursor.At = at + 1;
            return new ScalarNode(pool.Text(text, start + 1, at - start - 1), ScalarStyle.Quoted, TextRange.Between(start, at + 1));
        }

        return QuotedWithEscapes(start, at);
    }

    /// <summary>Reads a number, <c>true</c>, <c>false</c> or <c>null</c>; of anything else a fault and the text as it stands.</summary>
    public ScalarNode Word()
    {
        if (cursor.Next == '\'')
        {
            return SingleQuoted();
        }

        var range = cursor.TakeWord();
        string word = pool.Text(text, range.Start, range.Length);
        if (word is "true" or "false" or "null")
        {
            return new ScalarNode(word, ScalarStyle.JsonLiteral, range, word == "null");
        }

        if (JsonNumber.Is(word))
        {
            return new ScalarNode(word, ScalarStyle.JsonNumber, range);
        }

        cursor.LooksLikeYaml = true;
        faults.Add($"'{Excerpt.Of(word)}' is no JSON value: put text in double quotes", range);
        return new ScalarNode(word, ScalarStyle.Plain, range);
    }

    /// <summary>Reads a key that has no double quotes around it.</summary>
    public ScalarNode UnquotedKey()
    {
        if (cursor.Next == '\'')
        {
            return SingleQuoted();
        }

        var range = cursor.TakeWord();
        cursor.LooksLikeYaml = true;
        faults.Add("a JSON key stands in double quotes", range);
        return new ScalarNode(pool.Text(text, range.Start, range.Length), ScalarStyle.Plain, range);
    }

    private ScalarNode SingleQuoted()
    {
        int start = cursor.At;
        int end = start + 1;
        while (end < text.Length && text[end] is not ('\'' or '\n' or '\r'))
        {
            end++;
        }

        cursor.LooksLikeYaml = true;
        cursor.At = Math.Min(end + 1, text.Length);
        var range = TextRange.Between(start, cursor.At);
        faults.Add("JSON puts text in double quotes, not in single ones", range);
        return new ScalarNode(text.Substring(start + 1, end - start - 1), ScalarStyle.Quoted, range);
    }

    /// <param name="start">The opening quote.</param>
    /// <param name="at">The first character that is not an ordinary one.</param>
    private ScalarNode QuotedWithEscapes(int start, int at)
    {
        var unescaped = new StringBuilder(text, start + 1, at - start - 1, Math.Max(16, (at - start) * 2));
        while (at < text.Length && text[at] is not ('"' or '\n' or '\r'))
        {
            if (text[at] == '\\')
            {
                at = Escape(at, unescaped);
                continue;
            }

            if (text[at] < ' ')
            {
                faults.Add("a control character cannot stand in JSON text: write an escape such as \\t", new TextRange(at, 1));
            }

            unescaped.Append(text[at++]);
        }

        if (at < text.Length && text[at] == '"')
        {
            cursor.At = at + 1;
            return new ScalarNode(unescaped.ToString(), ScalarStyle.Quoted, TextRange.Between(start, at + 1));
        }

        return Unclosed(start, at, unescaped);
    }

    private ScalarNode Unclosed(int start, int end, StringBuilder unescaped)
    {
        // A comma that ends the line was meant to stand behind the closing quote.
        while (end > start + 1 && text[end - 1] is ',' or ' ' or '\t' && unescaped.Length > 0)
        {
            end--;
            unescaped.Length--;
        }

        faults.Add("this text is not closed on its line: write the closing '\"', and \\n for a line break", new TextRange(start, 1));
        cursor.At = end;
        return new ScalarNode(unescaped.ToString(), ScalarStyle.Quoted, TextRange.Between(start, end));
    }

    private int Escape(int at, StringBuilder unescaped)
    {
        char escape = at + 1 < text.Length ? text[at + 1] : '\0';
        if (escape == 'u' && JsonNumber.TryHex(text, at + 2, out char unit))
        {
            unescaped.Append(unit);
            return at + 6;
        }

        int known = "\"\\/bfnrt".IndexOf(escape);
        if (known >= 0)
        {
            unescaped.Append("\"\\/\b\f\n\r\t"[known]);
            return at + 2;
        }

        faults.Add("JSON knows no such escape: write \\\\ for a backslash", TextRange.Between(at, Math.Min(at + 2, text.Length)));
        unescaped.Append('\\');
        return at + 1;
    }
}
