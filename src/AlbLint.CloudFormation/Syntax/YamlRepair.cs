namespace AlbLint.CloudFormation.Syntax;

/// <summary>Takes the part of a broken text out that cannot be read, so that the rest can be.</summary>
internal static class YamlRepair
{
    /// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html, and SAM's Globals.</summary>
    private static readonly string[] Sections =
        ["Resources", "Parameters", "Conditions", "Mappings", "Outputs", "Metadata", "Rules", "Transform", "Globals", "Hooks"];

    /// <summary>Turns the block around a broken place into empty comments, all offsets kept: the resource (or parameter, output, ...)
    /// that the place stands in. Half a resource is not worth having: what is missing from it would look like a default.</summary>
    /// <returns>False when there is nothing left to take out.</returns>
    public static bool TryBlankBlock(ref string text, int at)
    {
        int line = YamlLines.StartOf(text, at);
        if (YamlLines.IsEmpty(text, line))
        {
            line = YamlLines.PreviousFilled(text, line);
        }

        if (line < 0)
        {
            return false;
        }

        (int start, int end) = Block(text, line);
        text = Blank(text, start, end);
        return true;
    }

    /// <summary>True on a line that git leaves where two sides changed the same text.</summary>
    public static bool IsConflictMarker(string text, int line) =>
        YamlLines.Begins(text, line, "<<<<<<<") || YamlLines.Begins(text, line, "=======") || YamlLines.Begins(text, line, ">>>>>>>");

    private static (int Start, int End) Block(string text, int line)
    {
        int last = line;
        if (IsConflictMarker(text, line))
        {
            last = EndOfConflict(text, line);
        }

        if (IsSection(text, line))
        {
            // A section whose colon is missing: what stands under it must not end up in the section above.
            return (line, text.IndexOf(':', line, YamlLines.EndOf(text, line) - line) < 0 ? EndOfDeeper(text, line, 0) : YamlLines.NextStart(text, line));
        }

        int section = line;
        while (section >= 0 && !IsSection(text, section))
        {
            section = YamlLines.PreviousFilled(text, section);
        }

        if (section < 0)
        {
            return (line, YamlLines.NextStart(text, last));
        }

        int level = LevelBelow(text, section);
        int start = line;
        while (start != section && (YamlLines.Indentation(text, start) > level || IsStray(text, start)))
        {
            start = YamlLines.PreviousFilled(text, start);
        }

        return start == section ? (line, YamlLines.NextStart(text, last)) : (start, EndOfDeeper(text, last, level));
    }

    /// <summary>True for a key of the top level. Text of a block scalar that lost its indentation stands there too, and is none.</summary>
    private static bool IsSection(string text, int line)
    {
        int end = line;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == line)
        {
            return false;
        }

        bool hasColon = end < text.Length && text[end] == ':';
        return hasColon || (YamlLines.IsEmpty(text, end) && Array.IndexOf(Sections, text.Substring(line, end - line)) >= 0);
    }

    /// <summary>True at the left margin, except for a list item.</summary>
    private static bool IsStray(string text, int line) => text[line] is not (' ' or '\t' or '-');

    /// <summary>The last line of the conflict, or the line itself.</summary>
    private static int EndOfConflict(string text, int line)
    {
        for (int at = line; at < text.Length; at = YamlLines.NextStart(text, at))
        {
            if (YamlLines.Begins(text, at, ">>>>>>>"))
            {
                return at;
            }
        }

        return line;
    }

    /// <summary>The indentation of what stands directly under a top level key.</summary>
    private static int LevelBelow(string text, int section)
    {
        int first = YamlLines.NextStart(text, section);
        while (first < text.Length && YamlLines.IsEmpty(text, first))
        {
            first = YamlLines.NextStart(text, first);
        }

        return YamlLines.Indentation(text, first);
    }

    /// <summary>The start of the first line below that neither is indented deeper than the level nor closes a bracket on it.</summary>
    private static int EndOfDeeper(string text, int line, int level)
    {
        int end = YamlLines.NextStart(text, line);
        while (end < text.Length && (YamlLines.IsEmpty(text, end) || YamlLines.Indentation(text, end) > level || text[YamlLines.ContentOf(text, end)] is '}' or ']'))
        {
            end = YamlLines.NextStart(text, end);
        }

        return end;
    }

    /// <summary>A comment at the line's start and not only blanks, because blanks would belong to a block scalar above.</summary>
    private static string Blank(string text, int start, int end)
    {
        char[] blanked = text.ToCharArray();
        bool isLineStart = true;
        for (int i = start; i < end; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                isLineStart = true;
            }
            else
            {
                blanked[i] = isLineStart ? '#' : ' ';
                isLineStart = false;
            }
        }

        return new string(blanked);
    }
}
