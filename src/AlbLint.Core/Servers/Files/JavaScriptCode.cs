using System.Text;

namespace AlbLint.Servers.Files;

/// <summary>JavaScript and TypeScript as text.</summary>
internal static class JavaScriptCode
{
    /// <summary>The code with spaces in the place of comments and of what texts hold, so that every character stays where it is.</summary>
    public static string WithoutComments(string code)
    {
        var result = new StringBuilder(code);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is '"' or '\'' or '`')
            {
                i = Blank(code, i + 1, code[i].ToString(), result, endsWithLine: code[i] != '`');
            }
            else if (code[i] == '/' && i + 1 < code.Length && code[i + 1] is '/' or '*')
            {
                var isLine = code[i + 1] == '/';
                i = Blank(code, i, isLine ? "\n" : "*/", result, endsWithLine: isLine);
            }
        }

        return result.ToString();
    }

    /// <summary>Whether a condition or a loop decides if what stands at an offset runs.</summary>
    /// <param name="code">Code without comments.</param>
    /// <param name="offset">The offset.</param>
    public static bool IsConditional(string code, int offset)
    {
        var lineStart = code.LastIndexOf('\n', offset) + 1;
        if (code.Substring(lineStart, offset - lineStart).Trim().Length > 0)
        {
            return true; // something stands before it on its line
        }

        var closed = 0;
        for (var i = offset - 1; i >= 0; i--)
        {
            closed += code[i] == '}' ? 1 : 0;
            if (code[i] == '{' && closed-- == 0)
            {
                closed = 0;
                if (IsOfCondition(code.Substring(0, i).TrimEnd()))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOfCondition(string before)
    {
        if (!before.EndsWith(")", StringComparison.Ordinal))
        {
            return EndsWithWord(before, "else");
        }

        var open = 0;
        for (var i = before.Length - 1; i >= 0; i--)
        {
            open += before[i] == ')' ? 1 : before[i] == '(' ? -1 : 0;
            if (open == 0)
            {
                before = before.Substring(0, i).TrimEnd();
                return new[] { "if", "for", "while", "switch", "catch" }.Any(word => EndsWithWord(before, word));
            }
        }

        return true;
    }

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !(char.IsLetterOrDigit(text[text.Length - word.Length - 1]) || text[text.Length - word.Length - 1] is '_' or '$' or '.'));

    /// <summary>Blanks out up to an end; where that ends.</summary>
    private static int Blank(string code, int start, string end, StringBuilder result, bool endsWithLine)
    {
        for (var i = start; i < code.Length; i++)
        {
            if ((endsWithLine && code[i] == '\n') || (i >= start + (end == "*/" ? 2 : 0) && string.CompareOrdinal(code, i, end, 0, end.Length) == 0))
            {
                return i + end.Length - 1;
            }

            if (code[i] == '\\' && i + 1 < code.Length && code[i + 1] != '\n')
            {
                result[i++] = ' ';
            }

            result[i] = code[i] == '\n' ? '\n' : ' ';
        }

        return code.Length;
    }
}
