using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>What can be wrong with keys, colons and indentation.</summary>
internal static class YamlKeyFaults
{
    public static SyntaxFault? Explain(string text, YamlBreak broken, YamlTreeBuilder read)
    {
        int line = YamlLines.StartOf(text, broken.Start);
        if (YamlLines.IsEmpty(text, line))
        {
            return null;
        }

        if (broken.Says("invalid mapping"))
        {
            return SecondColon(text, line, broken.Start) ?? Above(text, line);
        }

        int content = YamlLines.ContentOf(text, line);
        var whole = TextRange.Between(content, EndOfContent(text, content));
        if (Colon(text, content) < 0 && !IsItem(text, content))
        {
            return Spaceless(text, content) ?? new SyntaxFault("a ':' is missing here: expected 'key: value', or deeper indentation if this continues the line above", whole);
        }

        if (broken.Start > content && broken.Start < whole.End)
        {
            if (IsItem(text, broken.Start))
            {
                return new SyntaxFault("a list begins on a line of its own below its key: move this there, or put it in quotes if it is text", TextRange.Between(broken.Start, whole.End));
            }

            return new SyntaxFault("the value on this line ends before this: put all of it in quotes", TextRange.Between(broken.Start, whole.End));
        }

        return Indentation(text, line, read, whole);
    }

    /// <summary><c>Description: Allow: all</c>.</summary>
    private static SyntaxFault? SecondColon(string text, int line, int second)
    {
        int first = Colon(text, YamlLines.ContentOf(text, line));
        if (first < 0 || first >= second)
        {
            return null;
        }

        int value = YamlLines.ContentOf(text, first + 1);
        return new SyntaxFault("': ' inside of a value reads as a second key: put the value in quotes", TextRange.Between(value, EndOfContent(text, value)));
    }

    /// <summary>The line is taken for a part of the value above; either one may be wrong.</summary>
    private static SyntaxFault? Above(string text, int line)
    {
        int above = YamlLines.PreviousFilled(text, line);
        if (above < 0)
        {
            return null;
        }

        int aboveContent = YamlLines.ContentOf(text, above);
        int content = YamlLines.ContentOf(text, line);
        int key = Colon(text, aboveContent);
        return key >= 0
            ? new SyntaxFault("this key is indented deeper than the one above, which already has a value: indent both alike", TextRange.Between(content, EndOfContent(text, content)))
            : Spaceless(text, aboveContent) ?? new SyntaxFault("a ':' is missing after this key", TextRange.Between(aboveContent, EndOfContent(text, aboveContent)));
    }

    /// <summary><c>Port:80</c>.</summary>
    private static SyntaxFault? Spaceless(string text, int content)
    {
        int at = content;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.'))
        {
            at++;
        }

        return at > content && at + 1 < text.Length && text[at] == ':' && !char.IsWhiteSpace(text[at + 1])
            ? new SyntaxFault("a space is missing after this ':'", new TextRange(at, 1))
            : null;
    }

    private static SyntaxFault Indentation(string text, int line, YamlTreeBuilder read, TextRange whole)
    {
        bool isItem = IsItem(text, whole.Start);
        if (read.Innermost is { IsMapping: false } && !isItem)
        {
            return new SyntaxFault("a key stands among list items here: begin it with '- ', or indent it as the key that the list belongs to", whole);
        }

        if (isItem)
        {
            return new SyntaxFault("a list item stands among keys here: indent it under the key that it belongs to, and leave that key without a value", whole);
        }

        int spaces = YamlLines.Indentation(text, line);
        return new SyntaxFault($"the indentation of this line ({spaces} {(spaces == 1 ? "space" : "spaces")}) fits none of the lines above: indent it as the key that it belongs beside", whole);
    }

    /// <summary>The colon that ends the line's first key; -1 when it has none.</summary>
    private static int Colon(string text, int at)
    {
        for (; at < text.Length && text[at] is not ('\n' or '\r'); at++)
        {
            if (text[at] == ':' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsItem(string text, int content) =>
        content < text.Length && text[content] == '-' && (content + 1 == text.Length || char.IsWhiteSpace(text[content + 1]));

    private static int EndOfContent(string text, int at)
    {
        int end = YamlLines.EndOf(text, at);
        while (end > at && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
