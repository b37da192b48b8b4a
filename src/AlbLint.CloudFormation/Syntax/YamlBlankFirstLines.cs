namespace AlbLint.CloudFormation.Syntax;

/// <summary>
/// Lines of nothing but spaces directly under the <c>|</c> or <c>&gt;</c> of a block of text. They are empty lines
/// (https://yaml.org/spec/1.2.2/#8111-block-indentation-indicator), but YamlDotNet takes the indentation of the block from them. Their spaces are moved up, behind
/// the indicator, where they mean nothing.
/// </summary>
internal static class YamlBlankFirstLines
{
    /// <summary>The text with such spaces moved, so that all offsets behind them stay; the same text when it has none.</summary>
    public static string Move(string text)
    {
        char[]? moved = null;
        for (int end = text.IndexOf('\n'); end >= 0 && end + 1 < text.Length; end = text.IndexOf('\n', end + 1))
        {
            if (text[end + 1] is ' ' or '\n' or '\r' && IndicatorEnd(text, end) is var start and > 0 && BlankUntil(text, start, end + 1) is var filled and > 0)
            {
                moved ??= text.ToCharArray();
                MoveUp(text, moved, start, filled);
                end = filled - 1;
            }
        }

        return moved is null ? text : new string(moved);
    }

    /// <summary>Just after an indicator such as <c>|</c>, <c>>-</c> or <c>|2+</c> at the end of a line; 0 when the line ends with something else.</summary>
    private static int IndicatorEnd(string text, int lineEnd)
    {
        int end = lineEnd;
        while (end > 0 && text[end - 1] is ' ' or '\r')
        {
            end--;
        }

        int at = end - 1;
        while (at > end - 3 && at > 0 && text[at] is '+' or '-' or (>= '0' and <= '9'))
        {
            at--;
        }

        return at > 0 && text[at] is '|' or '>' && text[at - 1] is ' ' or '\t' ? end : 0;
    }

    /// <summary>
    /// The first line with something in it; 0 when no line before it has spaces, or one has more than it: that, when it belongs to the block, nobody accepts.
    /// </summary>
    private static int BlankUntil(string text, int indicator, int line)
    {
        int widest = 0;
        for (int at = YamlLines.ContentOf(text, line); at < text.Length && text[at] is '\n' or '\r'; at = YamlLines.ContentOf(text, line))
        {
            widest = Math.Max(widest, at - line);
            line = YamlLines.NextStart(text, at);
        }

        int indentation = YamlLines.Indentation(text, line);
        return widest > 0 && (widest <= indentation || indentation <= YamlLines.Indentation(text, YamlLines.StartOf(text, indicator))) ? line : 0;
    }

    private static void MoveUp(string text, char[] moved, int start, int end)
    {
        int to = start;
        for (int at = start; at < end; at++)
        {
            if (text[at] is not ('\n' or '\r'))
            {
                moved[to++] = ' ';
            }
        }

        for (int at = start; at < end; at++)
        {
            if (text[at] is '\n' or '\r')
            {
                moved[to++] = text[at];
            }
        }
    }
}
