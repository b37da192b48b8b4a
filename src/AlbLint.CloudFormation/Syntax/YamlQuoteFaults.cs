using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>What can be wrong with quotes.</summary>
internal static class YamlQuoteFaults
{
    public static SyntaxFault? Explain(string text, YamlBreak broken)
    {
        if (broken.Says("escape") || broken.Says("hexadecimal") || broken.Says("surrogates"))
        {
            int backslash = text.LastIndexOf('\\', Math.Min(broken.End, text.Length - 1));
            return new SyntaxFault(
                "'\\' begins an escape in double quotes, and there is none like this: write '\\\\', or use single quotes",
                backslash >= broken.Start ? TextRange.Between(backslash, Math.Min(backslash + 2, text.Length)) : new TextRange(broken.Start, 1));
        }

        if (broken.Says("quoted scalar") || broken.Says("double-quoted"))
        {
            return new SyntaxFault("this quote is never closed: write the closing one, or indent the lines that the text goes on in", new TextRange(broken.Start, 1));
        }

        return AfterQuote(text, broken);
    }

    /// <summary>Text right after a closing quote: <c>'it's'</c>, <c>"a" b</c>.</summary>
    private static SyntaxFault? AfterQuote(string text, YamlBreak broken)
    {
        int before = broken.Start - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
        {
            before--;
        }

        if (before < 0 || text[before] is not ('"' or '\'') || broken.Start >= text.Length || text[broken.Start] is '\n' or '\r')
        {
            return null;
        }

        string escape = text[before] == '"' ? "\\\"" : "''";
        return new SyntaxFault(
            $"the value ends with the quote before this: put the quotes around all of it, and write a quote inside as {escape}",
            TextRange.Between(broken.Start, YamlLines.EndOf(text, broken.Start)));
    }
}
