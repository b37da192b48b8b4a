using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A place in a JSON text that moves forward over blanks, comments and words.</summary>
internal sealed class JsonCursor(string text, FaultList faults)
{
    /// <summary>Offset of the next character.</summary>
    public int At { get; set; }

    public string Text => text;

    /// <summary>True when something is written that is YAML but not JSON, such as a key without quotes.</summary>
    public bool LooksLikeYaml { get; set; }

    public bool IsAtEnd => At >= text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Next => At < text.Length ? text[At] : '\0';

    /// <summary>Skips blanks, and comments with a fault.</summary>
    /// <returns>The character after them; NUL at the end.</returns>
    public char SkipBlanks()
    {
        while (At < text.Length)
        {
            char c = text[At];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                At++;
            }
            else if (c == '#' || (c == '/' && At + 1 < text.Length && text[At + 1] is '/' or '*'))
            {
                SkipComment(c);
            }
            else
            {
                return c;
            }
        }

        return '\0';
    }

    /// <summary>Moves over everything that can belong to an unquoted word: at least one character.</summary>
    public TextRange TakeWord()
    {
        int start = At++;
        while (At < text.Length && text[At] is not (' ' or '\n' or '\r' or '\t' or ',' or ':' or '"' or '{' or '}' or '[' or ']'))
        {
            At++;
        }

        return TextRange.Between(start, At);
    }

    /// <summary>Moves over a mapping or list without reading it.</summary>
    public TextRange SkipNested()
    {
        int start = At;
        int open = 0;
        do
        {
            char c = text[At++];
            if (c is '{' or '[')
            {
                open++;
            }
            else if (c is '}' or ']')
            {
                open--;
            }
            else if (c == '"')
            {
                while (At < text.Length && text[At] is not ('"' or '\n'))
                {
                    At += text[At] == '\\' ? 2 : 1;
                }

                At++;
            }
        }
        while (open > 0 && At < text.Length);
        At = Math.Min(At, text.Length);
        return TextRange.Between(start, At);
    }

    private void SkipComment(char first)
    {
        int start = At;
        if (first == '/' && text[At + 1] == '*')
        {
            int end = text.IndexOf("*/", At + 2, StringComparison.Ordinal);
            At = end < 0 ? text.Length : end + 2;
        }
        else
        {
            LooksLikeYaml |= first == '#';
            while (At < text.Length && text[At] is not ('\n' or '\r'))
            {
                At++;
            }
        }

        faults.Add("JSON has no comments, and CloudFormation refuses them: remove this one, or write the template in YAML", TextRange.Between(start, At));
    }
}
