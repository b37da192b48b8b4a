using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>Assignments at the left edge of a Python file: <c>keepalive = 75</c>. One that is indented may not run, or is another's.</summary>
internal static class PythonAssignments
{
    private static readonly string[] TakesOver = ["import *", "globals(", "exec(", "setattr("];

    public static IReadOnlyList<Statement> In(SourceFile file)
    {
        var statements = new List<Statement>();
        var isInText = false;
        foreach (var (text, start) in Statement.LinesOf(file))
        {
            var quotes = Count(text, "\"\"\"") + Count(text, "'''");
            if (!isInText && Assignment(text) is var (name, value))
            {
                statements.Add(new Statement(name, value, new Place(file, new(start + text.IndexOf(value, text.IndexOf('=') + 1, StringComparison.Ordinal), value.Length)), !char.IsWhiteSpace(text[0])));
            }

            isInText ^= quotes % 2 == 1;
        }

        return statements;
    }

    /// <summary>
    /// The file that a server's option names: <c>file:conf.py</c>, a module as in <c>python:app.conf</c>, which stands in the working directory, or a plain path.
    /// See https://docs.gunicorn.org/en/stable/settings.html#config
    /// </summary>
    public static string PathOf(string option) =>
        option.StartsWith("file:", StringComparison.Ordinal) ? option.Substring("file:".Length)
        : option.StartsWith("python:", StringComparison.Ordinal) ? option.Substring("python:".Length).Replace('.', '/') + ".py"
        : option;

    /// <summary>Whether a file sets nothing but what it names: it takes all over from no other module.</summary>
    public static bool AreAllIn(SourceFile file) => !TakesOver.Any(text => file.Content.IndexOf(text, StringComparison.Ordinal) >= 0);

    /// <summary>The text of a literal; null for any other expression.</summary>
    public static string? Text(string expression) =>
        expression.Length > 1 && expression[0] is '"' or '\'' && expression.IndexOf(expression[0], 1) == expression.Length - 1 && expression.IndexOf('\\') < 0
            ? expression.Substring(1, expression.Length - 2) : null;

    /// <summary>A setting's text; unknown when the value is no literal.</summary>
    public static Setting<string> Literal(Setting<string> written) =>
        !written.IsKnown ? written
        : Text(written.Value) is { } text ? written.Select(_ => text) : Setting.Unknown<string>("the value is computed", written.Place);

    private static (string Name, string Value)? Assignment(string line)
    {
        var equals = line.IndexOf('=');
        var name = equals < 0 ? "" : line.Substring(0, equals).Trim();
        var colon = name.IndexOf(':');
        name = colon < 0 ? name : name.Substring(0, colon).Trim();
        var value = equals < 0 ? "" : Uncommented(line.Substring(equals + 1)).Trim();
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_') && value.Length > 0 && value[0] != '=' ? (name, value) : null;
    }

    private static string Uncommented(string text)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (quote == '\0' && text[i] == '#')
            {
                return text.Substring(0, i);
            }

            quote = text[i] is '"' or '\'' && (quote == '\0' || quote == text[i]) ? (quote == '\0' ? text[i] : '\0') : quote;
        }

        return text;
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
