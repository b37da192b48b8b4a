using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>What stands before a YAML node's content: its tag and its anchor in either order. YamlDotNet's marks include them.</summary>
internal readonly struct YamlProperties
{
    private YamlProperties(TextRange tag, int contentStart)
    {
        Tag = tag;
        ContentStart = contentStart;
    }

    /// <summary>A node with neither tag nor anchor.</summary>
    public YamlProperties(int start)
        : this(new TextRange(start, 0), start)
    {
    }

    /// <summary>The tag as written; empty when there is none.</summary>
    public TextRange Tag { get; }

    /// <summary>Where the content begins.</summary>
    public int ContentStart { get; }

    /// <summary>Reads the properties of a node that has some.</summary>
    /// <param name="text">The template.</param>
    /// <param name="start">Where the node begins.</param>
    /// <param name="limit">Where a scalar ends; the end of the text for a mapping or sequence, which always has content.</param>
    public static YamlProperties Read(string text, int start, int limit)
    {
        var tag = new TextRange(start, 0);
        int at = start;
        int end = start;
        while (at < limit && text[at] is '!' or '&')
        {
            end = at;
            while (end < limit && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (text[at] == '!')
            {
                tag = TextRange.Between(at, end);
            }

            at = SkipBlanks(text, end, limit);
        }

        // Nothing but blanks after the properties: the value is missing, and its place is just behind them.
        return new YamlProperties(tag, at < limit ? at : end);
    }

    /// <summary>Skips blanks, line breaks and comments.</summary>
    public static int SkipBlanks(string text, int at, int limit)
    {
        while (at < limit && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            if (text[at] == '#')
            {
                while (at < limit && text[at] is not ('\n' or '\r'))
                {
                    at++;
                }
            }
            else
            {
                at++;
            }
        }

        return at;
    }
}
