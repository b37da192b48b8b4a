using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// The keys at the top of a TOML file, before its first table: bare keys with a text, a number or a list. A file that says more than that, in any other of TOML's many forms, is
/// not read at all. See https://toml.io/en/v1.0.0
/// </summary>
internal static class TomlStatements
{
    /// <summary>The statements, in order; null when the file is not of that kind.</summary>
    public static IReadOnlyList<Statement>? In(SourceFile file)
    {
        var text = file.Content;
        var statements = new List<Statement>();
        for (var at = Next(text, 0); at < text.Length && text[at] != '['; at = Next(text, at))
        {
            var name = Word(text, at);
            var start = Space(text, at + name.Length);
            if (name.Length == 0 || name.Any(c => c is '.' or '+') || start >= text.Length || text[start] != '=' || statements.Exists(statement => statement.Name == name))
            {
                return null;
            }

            start = Space(text, start + 1);
            var end = EndOfValue(text, start);
            at = end < 0 ? end : Space(text, end);
            if (at < 0 || (at < text.Length && text[at] is not ('#' or '\r' or '\n')))
            {
                return null;
            }

            statements.Add(new Statement(name, text.Substring(start, end - start), new Place(file, TextRange.Between(start, end)), IsCertain: true));
        }

        return statements;
    }

    private static int EndOfValue(string text, int start)
    {
        if (start >= text.Length)
        {
            return -1;
        }

        if (text[start] is '"' or '\'')
        {
            return PlainLiteral.EndOfText(text, start);
        }

        if (text[start] != '[')
        {
            return Word(text, start).Length is > 0 and var length ? start + length : -1;
        }

        for (var at = start + 1; at < text.Length;)
        {
            if (text[at] == ']')
            {
                return at + 1;
            }

            at = text[at] switch
            {
                '"' or '\'' => PlainLiteral.EndOfText(text, at),
                '[' or '{' => -1,
                '#' => EndOfLine(text, at),
                _ => at + 1,
            };
            if (at < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private static string Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '+' or '.'))
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    private static int Next(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            at = text[at] == '#' ? EndOfLine(text, at) : at + 1;
        }

        return at;
    }

    private static int Space(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
}
