using System.Globalization;
using System.Text;

namespace AlbLint.Servers.Dockerfiles;

/// <summary>Reads the list form of ENTRYPOINT and CMD, a JSON list of texts: https://docs.docker.com/reference/dockerfile/#exec-form</summary>
internal static class ExecForm
{
    /// <summary>The words of the list; null for any other text, which a shell is to run.</summary>
    public static IReadOnlyList<string>? Read(string text)
    {
        text = text.Trim();
        if (text.Length < 2 || text[0] != '[')
        {
            return null;
        }

        var words = new List<string>();
        var at = Skip(text, 1);
        if (text[at] == ']' && at == text.Length - 1)
        {
            return words;
        }

        while (Word(text, ref at) is { } word)
        {
            words.Add(word);
            at = Skip(text, at);
            if (at == text.Length - 1 && text[at] == ']')
            {
                return words;
            }

            if (at >= text.Length || text[at] != ',')
            {
                return null;
            }

            at = Skip(text, at + 1);
        }

        return null;
    }

    private static string? Word(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            return null;
        }

        var word = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    at++;
                    return word.ToString();
                case '\\' when at + 1 < text.Length:
                    if (Escaped(text, ref at) is not { } c)
                    {
                        return null;
                    }

                    word.Append(c);
                    break;
                default:
                    word.Append(text[at]);
                    break;
            }
        }

        return null;
    }

    private static char? Escaped(string text, ref int at)
    {
        switch (text[++at])
        {
            case '"' or '\\' or '/':
                return text[at];
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'u' when at + 4 < text.Length && ushort.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            default:
                return null;
        }
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length - 1 && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
