using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.Cli.Inputs;

/// <summary>Tells templates from other YAML and JSON without parsing them, also where they are broken.</summary>
internal static class TemplateSniffer
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

        if (!text.Contains(Section, StringComparison.Ordinal) || !HasMarks(text))
        {
            return false;
        }

        var document = TemplateParser.Parse(new SourceFile("", text));
        return document.Faults.Count > 0 || document.Root?[Section] is not null;
    }

    private static bool HasMarks(string text) =>
        text.Contains("AWS::", StringComparison.Ordinal) || text.Contains("AWSTemplateFormatVersion", StringComparison.Ordinal) || text.Contains("Transform", StringComparison.Ordinal);

    private static bool IsJson(string text) => text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{");

    /// <summary>A key at the very beginning of a line.</summary>
    private static bool HasYamlSection(string text)
    {
        for (var at = text.IndexOf(Section, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Section, at + 1, StringComparison.Ordinal))
        {
            var isQuoted = at > 0 && text[at - 1] is '"' or '\'';
            var start = isQuoted ? at - 1 : at;
            if (start == 0 || text[start - 1] is '\n' or '\r' or '\uFEFF')
            {
                var rest = text.AsSpan(at + Section.Length + (isQuoted ? 1 : 0)).TrimStart(' ');
                if (rest.StartsWith(":"))
                {
                    return !BeginsList(rest.Slice(1));
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
                    if (depth == 1 && text.AsSpan(i, end - i).SequenceEqual("\"Resources\"") && text.AsSpan(end).TrimStart().StartsWith(":"))
                    {
                        return !BeginsList(text.AsSpan(end).TrimStart().Slice(1));
                    }

                    i = end - 1;
                    break;
            }
        }

        return false;
    }

    private static bool BeginsList(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        while (text.StartsWith("#"))
        {
            var end = text.IndexOf('\n');
            text = end < 0 ? [] : text.Slice(end).TrimStart();
        }

        return text.StartsWith("- ") || text.StartsWith("[");
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
