using System.Globalization;
using AlbLint.Runtime.Logs.Athena;
using DuckDB.NET.Data;

namespace AlbLint.Tests.Runtime.Logs.Athena;

/// <summary>
/// The table of the Athena script in an embedded database, whose SQL is that of Athena but for three things: it has no table over text files,
/// so the same regular expression fills an ordinary table, its regexp_replace replaces only the first match unless told otherwise, and it calls
/// date_format strftime.
/// </summary>
internal sealed class LogDatabase : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <param name="lines">The lines of the logs.</param>
    /// <param name="day">The day of their delivery; null for that of most lines.</param>
    public LogDatabase(IEnumerable<string> lines, DateTime? day = null)
    {
        _connection.Open();
        Run("CREATE MACRO date_format(moment, form) AS strftime(moment, form)");
        Run("CREATE TABLE text_lines (line VARCHAR)");
        using (var appender = _connection.CreateAppender("text_lines"))
        {
            foreach (var line in lines)
            {
                appender.CreateRow().AppendValue(line).EndRow();
            }
        }

        var names = string.Join(", ", LogColumn.All.Select(column => $"'{column.Name}'"));
        var columns = string.Join(", ", LogColumn.All.Select(column => column.Type == "string"
            ? $"nullif(fields.{column.Name}, '') AS {column.Name}"
            : $"try_cast(fields.{column.Name} AS {column.Type}) AS {column.Name}"));
        Run($"CREATE TABLE alb_access_logs AS SELECT {columns}, '{(day ?? new DateTime(2026, 1, 2)).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}' AS day FROM (SELECT regexp_extract(line, '^{LogColumn.LinePattern}$', [{names}]) AS fields FROM text_lines)");
    }

    public void Dispose() => _connection.Dispose();

    public void Run(string statement)
    {
        using var command = Command(statement);
        command.ExecuteNonQuery();
    }

    public List<(string, long)> Counts(string query)
    {
        using var command = Command(query);
        using var reader = command.ExecuteReader();
        var rows = new List<(string, long)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetInt64(1)));
        }

        return rows;
    }

    private DuckDBCommand Command(string statement)
    {
        var command = _connection.CreateCommand();
        command.CommandText = statement.Replace(", '/*')", ", '/*', 'g')", StringComparison.Ordinal);
        return command;
    }
}
