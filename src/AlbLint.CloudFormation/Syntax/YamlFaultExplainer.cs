using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Says in plain words what is wrong where YamlDotNet stopped. Its own words name the state of its parser, and its place is often
/// behind the mistake; the text around it usually shows which one of the few common mistakes it is.</summary>
internal static class YamlFaultExplainer
{
    public static SyntaxFault Explain(string text, YamlBreak broken, YamlTreeBuilder read)
    {
        if (broken.Says(TemplateParser.TooDeepMessage))
        {
            return new SyntaxFault(TemplateParser.TooDeepMessage, new TextRange(broken.Start, 1));
        }

        var fault = Tab(text, broken, read)
            ?? YamlQuoteFaults.Explain(text, broken)
            ?? Bracket(text, broken, read)
            ?? Character(text, broken)
            ?? YamlKeyFaults.Explain(text, broken, read)
            ?? Other(text, broken);
        return Conflict(text, fault.Range.Start) ?? fault;
    }

    private static SyntaxFault? Tab(string text, YamlBreak broken, YamlTreeBuilder read)
    {
        if (read.Innermost is { IsBracketed: true })
        {
            return null;
        }

        int tries = broken.Says("tab") ? 3 : 1;
        for (int line = YamlLines.StartOf(text, broken.End); line >= 0 && tries > 0; line = YamlLines.PreviousFilled(text, line), tries--)
        {
            int content = YamlLines.ContentOf(text, line);
            int tab = text.IndexOf('\t', line, content - line);
            if (tab >= 0)
            {
                return new SyntaxFault("a tab indents this line, and YAML indents with spaces only: replace it by spaces", TextRange.Between(tab, content));
            }
        }

        return null;
    }

    private static SyntaxFault? Conflict(string text, int at)
    {
        int line = YamlLines.StartOf(text, at);
        return YamlRepair.IsConflictMarker(text, line)
            ? new SyntaxFault("a merge conflict is left here: keep one side and remove the markers", TextRange.Between(line, YamlLines.EndOf(text, line)))
            : null;
    }

    private static SyntaxFault? Bracket(string text, YamlBreak broken, YamlTreeBuilder read)
    {
        if (read.Innermost is not { IsBracketed: true } open)
        {
            return null;
        }

        char closing = open.IsMapping ? '}' : ']';
        int openLine = YamlLines.StartOf(text, open.Start);
        int brokenLine = YamlLines.StartOf(text, broken.End);
        bool hasLeft = YamlLines.ContentOf(text, broken.End) == text.Length
            || (brokenLine > openLine && YamlLines.Indentation(text, brokenLine) <= YamlLines.Indentation(text, openLine));
        return hasLeft || broken.Problem.Length == 0
            ? new SyntaxFault($"this '{text[open.Start]}' is never closed: write the missing '{closing}', or put the value in quotes if it is text", new TextRange(open.Start, 1))
            : new SyntaxFault($"expected ',' or '{closing}' here, to go on with or end what '{text[open.Start]}' began", One(text, broken.Start));
    }

    private static SyntaxFault? Character(string text, YamlBreak broken)
    {
        if (broken.Start >= text.Length)
        {
            return null;
        }

        char c = text[broken.Start];
        string? message = c switch
        {
            '@' or '`' or '%' or '&' or '*' or '!' or '|' or '>' or ',' => $"what begins with '{c}' has a meaning of its own in YAML: put it in quotes if it is text",
            ']' or '}' => $"this '{c}' closes nothing: remove it, or put the value in quotes if it is text",
            _ => null,
        };
        return message is null ? null : new SyntaxFault(message, One(text, broken.Start));
    }

    private static SyntaxFault Other(string text, YamlBreak broken) =>
        new("this line is not YAML as it stands: check its indentation, quotes and colons, and those of the line above", One(text, broken.Start));

    /// <summary>The character at the place, or nothing at the end of the text.</summary>
    private static TextRange One(string text, int at) => new(at, at < text.Length ? 1 : 0);
}
