using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>A line of a configuration file that says one thing.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Value">What it says, without the space around it.</param>
/// <param name="Place">Where the value stands.</param>
/// <param name="IsCertain">Whether nothing around it decides if it counts.</param>
internal sealed record Statement(string Name, string Value, Place Place, bool IsCertain)
{
    /// <summary>The lines of a file, with where they start.</summary>
    public static IEnumerable<(string Text, int Start)> LinesOf(SourceFile file) => Enumerable.Range(1, file.LineCount).Select(line => (file.LineText(line), file.StartOf(line)));

    /// <summary>The last statement of a name; unknown when a condition decides over any; null when there is none.</summary>
    public static Setting<string>? Last(IEnumerable<Statement> statements, params string[] names)
    {
        var found = statements.Where(statement => names.Contains(statement.Name)).ToList();
        return found.Count == 0 ? null
            : found.All(statement => statement.IsCertain) ? Setting.Written(found[found.Count - 1].Value, found[found.Count - 1].Place)
            : Setting.Unknown<string>("a condition decides", found[found.Count - 1].Place);
    }
}
