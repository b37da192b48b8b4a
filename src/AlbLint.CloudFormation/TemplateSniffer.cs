using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation;

/// <summary>Tells templates from other YAML and JSON without parsing them, also where they are broken.</summary>
public static class TemplateSniffer
{
    private const string Section = "Resources";

    /// <summary>
    /// Whether the text has the section Resources at its top level, not as a list, and something of AWS in it. In the AppSpec files of CodeDeploy it is a list:
    /// https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html
    /// </summary>
    public static bool IsTemplate(string text) => HasMarks(text) && (IsJson(text) ? HasJsonSection(text) : HasYamlSection(text));

    /// <summary>Whether the text of a file that was meant as a template is one, or is a broken one whose faults can be shown.</summary>
    public static bool MayBeTemplate(string text)
    {
        if (IsTemplate(text))
        {
            return true;
        }

        if (!text.Contains(Section) || !HasMarks(text))
        {
            return false;
        }

        var document = TemplateParser.Parse(new SourceFile("", text));
        return document.Faults.Count > 0 || document.Root?[Section] is not null;
    }

    private static bool HasMarks(string text) =>
        text.Contains("AWS::") || text.Contains("AWSTemplateFormatVersion") || text.Contains("Transform");

    private static bool IsJson(string text) => Skip(text, 0, c => c is '\uFEFF' or ' ' or '\t' or '\r' or '\n') is var at && at < text.Length && text[at] == '{';

    /// <summary>A key at the very beginning of a line.</summary>
    private static bool HasYamlSection(string text)
    {
        for (var at = text.IndexOf(Section, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Section, at + 1, StringComparison.Ordinal))
        {
            var isQuoted = at > 0 && text[at - 1] is '"' or '\'';
            var start = isQuoted ? at - 1 : at;
            if (start == 0 || text[start - 1] is '\n' or '\r' or '\uFEFF')
            {
                var colon = Skip(text, at + Section.Length + (isQuoted ? 1 : 0), c => c == ' ');
                if (IsColon(text, colon))
                {
                    return !BeginsList(text, colon + 1);
                }
            }
        }

        return false;
    }

    /// <summary>A key inside of the outermost braces only.</summary>
    private static bool HasJsonSection(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case '"':
                    var end = EndOfString(text, i);
                    var isSection = depth == 1 && end - i == Section.Length + 2 && string.CompareOrdinal(text, i + 1, Section, 0, Section.Length) == 0;
                    if (isSection && Skip(text, end, char.IsWhiteSpace) is var colon && IsColon(text, colon))
                    {
                        return !BeginsList(text, colon + 1);
                    }

                    i = end - 1;
                    break;
            }
        }

        return false;
    }

    private static bool BeginsList(string text, int at)
    {
        at = Skip(text, at, char.IsWhiteSpace);
        while (at < text.Length && text[at] == '#')
        {
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : Skip(text, end, char.IsWhiteSpace);
        }

        return string.CompareOrdinal(text, at, "- ", 0, 2) == 0 || string.CompareOrdinal(text, at, "[", 0, 1) == 0;
    }

    private static bool IsColon(string text, int at) => at < text.Length && text[at] == ':';

    private static int Skip(string text, int at, Func<char, bool> isBlank)
    {
        while (at < text.Length && isBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfString(string text, int quote)
    {
        for (var i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                return i + 1;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return text.Length;
    }
}
