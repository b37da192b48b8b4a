namespace AlbLint.CloudFormation.Syntax;

/// <summary>The lines of a YAML text by offsets, without splitting it.</summary>
internal static class YamlLines
{
    /// <summary>Offset of the first character of the line.</summary>
    public static int StartOf(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }

        return at;
    }

    /// <summary>Offset of the line's break, or the end of the text.</summary>
    public static int EndOf(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Start of the line after; the end of the text when there is none.</summary>
    public static int NextStart(string text, int at)
    {
        at = EndOf(text, at);
        if (at < text.Length && text[at] == '\r')
        {
            at++;
        }

        return at < text.Length && text[at] == '\n' ? at + 1 : at;
    }

    /// <summary>Start of the line before; -1 when there is none.</summary>
    public static int PreviousStart(string text, int lineStart)
    {
        if (lineStart == 0)
        {
            return -1;
        }

        int end = lineStart - 1;
        if (end > 0 && text[end] == '\n' && text[end - 1] == '\r')
        {
            end--;
        }

        return StartOf(text, end);
    }

    /// <summary>Offset of the first character of the line that is neither a space nor a tab.</summary>
    public static int ContentOf(string text, int lineStart)
    {
        while (lineStart < text.Length && text[lineStart] is ' ' or '\t')
        {
            lineStart++;
        }

        return lineStart;
    }

    /// <summary>Columns that the line is indented by; a tab, which YAML refuses, counts eight, as who wrote it may have seen it.</summary>
    public static int Indentation(string text, int lineStart)
    {
        int columns = 0;
        while (lineStart < text.Length && text[lineStart] is ' ' or '\t')
        {
            columns += text[lineStart++] == '\t' ? 8 : 1;
        }

        return columns;
    }

    /// <summary>True when the text goes on with these words.</summary>
    public static bool Begins(string text, int at, string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    /// <summary>True when the line has nothing but blanks or a comment.</summary>
    public static bool IsEmpty(string text, int lineStart)
    {
        int content = ContentOf(text, lineStart);
        return content == text.Length || text[content] is '\n' or '\r' or '#';
    }

    /// <summary>Start of the nearest line above with something in it; -1 when there is none.</summary>
    public static int PreviousFilled(string text, int lineStart)
    {
        do
        {
            lineStart = PreviousStart(text, lineStart);
        }
        while (lineStart >= 0 && IsEmpty(text, lineStart));
        return lineStart;
    }
}
