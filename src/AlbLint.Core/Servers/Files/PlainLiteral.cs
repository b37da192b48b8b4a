using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>A value that TOML and Python write alike: a text without escapes, a number or another plain word.</summary>
/// <param name="Text">The text without its quotes.</param>
/// <param name="IsQuoted">Whether it is a text.</param>
/// <param name="Place">Where it stands, with its quotes.</param>
internal sealed record PlainLiteral(string Text, bool IsQuoted, Place Place)
{
    /// <summary>The value of a statement, or those of a list of such values; null for anything else.</summary>
    public static IReadOnlyList<PlainLiteral>? In(Statement statement)
    {
        var at = 0;
        var literals = new List<PlainLiteral>();
        if (!statement.Value.StartsWith("[", StringComparison.Ordinal))
        {
            return Read(statement, ref at) is { } only && at == statement.Value.Length ? [only] : null;
        }

        at++;
        while (Skip(statement.Value, ref at) && statement.Value[at] != ']')
        {
            if (Read(statement, ref at) is not { } literal || !Skip(statement.Value, ref at) || statement.Value[at] is not (',' or ']'))
            {
                return null;
            }

            literals.Add(literal);
            at += statement.Value[at] == ',' ? 1 : 0;
        }

        return at == statement.Value.Length - 1 ? literals : null;
    }

    /// <summary>Where a text that begins at a position ends, its closing quote counted; negative when it is not closed in its line, has escapes, or is of several lines.</summary>
    public static int EndOfText(string content, int start)
    {
        var end = content.IndexOfAny([content[start], '\\', '\r', '\n'], start + 1);
        return end < 0 || content[end] != content[start] || (end == start + 1 && end + 1 < content.Length && content[end + 1] == content[start]) ? -1 : end + 1;
    }

    private static PlainLiteral? Read(Statement statement, ref int at)
    {
        var start = at;
        var text = statement.Value;
        var isQuoted = at < text.Length && text[at] is '"' or '\'';
        if (isQuoted)
        {
            at = EndOfText(text, start);
        }
        else
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.' or '+' or '-'))
            {
                at++;
            }
        }

        var inner = isQuoted ? 1 : 0;
        return at <= start ? null
            : new PlainLiteral(text.Substring(start + inner, at - start - (2 * inner)), isQuoted, new Place(statement.Place.File, new(statement.Place.Range.Start + start, at - start)));
    }

    /// <summary>Goes on to what is neither space nor comment; false at the end.</summary>
    private static bool Skip(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            at = text[at] != '#' ? at + 1 : text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
        }

        return at < text.Length;
    }
}
