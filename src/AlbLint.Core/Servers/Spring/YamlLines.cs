using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.Servers.Spring;

/// <summary>The plain part of a YAML file: keys above each other by their indentation, with a scalar each.</summary>
internal static class YamlLines
{
    private const string NotPlain = "{[|>&*!";

    /// <summary>The scalars by the path of their keys; null when a part is written in another way than this reads.</summary>
    public static IReadOnlyList<Statement>? In(SourceFile file)
    {
        var statements = new List<Statement>();
        var open = new Stack<(int Indent, string Name)>();
        foreach (var (text, start) in Statement.LinesOf(file))
        {
            var indent = text.TakeWhile(c => c == ' ').Count();
            var line = Uncommented(text.Substring(indent)).TrimEnd();
            if (line.Length == 0 || line[0] == '-')
            {
                if (line.StartsWith("---", StringComparison.Ordinal))
                {
                    open.Clear();
                    statements.Add(new Statement(SpringDocuments.Separator, "", new Place(file, new(start, 0)), true));
                }

                continue; // an item of a list is not of a name that counts
            }

            var colon = line.EndsWith(":", StringComparison.Ordinal) ? line.Length - 1 : line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || line[0] == '\t')
            {
                return null;
            }

            while (open.Count > 0 && open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            var name = (open.Count == 0 ? "" : open.Peek().Name + ".") + line.Substring(0, colon).Trim().Trim('"', '\'');
            var value = line.Substring(colon + 1).Trim();
            if (value.Length == 0)
            {
                open.Push((indent, name));
            }
            else if (NotPlain.IndexOf(value[0]) >= 0 && (name.StartsWith("server", StringComparison.Ordinal) || value[0] is '|' or '>' or '*' || name.Contains("<<")))
            {
                return null;
            }
            else
            {
                var plain = value.Trim('"', '\'');
                statements.Add(new Statement(name, plain, new Place(file, new(start + text.LastIndexOf(plain, StringComparison.Ordinal), plain.Length)), true));
            }
        }

        return statements;
    }

    private static string Uncommented(string text) => text.Length > 0 && text[0] == '#' ? ""
        : text.IndexOf(" #", StringComparison.Ordinal) is var comment && comment >= 0 ? text.Substring(0, comment) : text;
}
