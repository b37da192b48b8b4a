using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.Servers.Spring;

/// <summary>A file of Java properties, lines of <c>key=value</c> or <c>key: value</c>: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)</summary>
internal static class PropertyLines
{
    public static IReadOnlyList<Statement> In(SourceFile file)
    {
        var statements = new List<Statement>();
        var continues = false;
        foreach (var (text, start) in Statement.LinesOf(file))
        {
            var line = text.Trim();
            var isPart = continues;
            continues = (line.Length - line.TrimEnd('\\').Length) % 2 == 1; // two of them are one that is meant
            if (isPart || line.Length == 0)
            {
                continue;
            }

            if (line[0] is '#' or '!')
            {
                if (line is "#---" or "!---")
                {
                    statements.Add(new Statement(SpringDocuments.Separator, "", new Place(file, new(start, 0)), true));
                }

                continues = false; // a comment does not go on
                continue;
            }

            var end = line.IndexOfAny(['=', ':', ' ', '\t']);
            var value = end < 0 ? "" : line.Substring(end).TrimStart(' ', '\t');
            value = value.Length > 0 && value[0] is '=' or ':' ? value.Substring(1).Trim() : value;
            var place = new Place(file, new(start + text.LastIndexOf(value, StringComparison.Ordinal), value.Length));
            statements.Add(new Statement(end < 0 ? line : line.Substring(0, end), value, place, !continues));
        }

        return statements;
    }
}
