using System.Text;

namespace AlbLint.Runtime.Logs;

/// <summary>A text in an access log line, to state conditions on.</summary>
/// <param name="sql">The column in SQL.</param>
/// <param name="read">The text in C#.</param>
internal sealed class TextColumn(string sql, TextColumn.Reader read)
{
    public delegate ReadOnlySpan<byte> Reader(in AccessLine line);

    /// <summary>The log writes <c>-</c> where there is no value.</summary>
    public Condition IsAbsent => new Test($"{sql} = '-'", (in line) => read(line) is [(byte)'-']);

    public Condition IsPresent => new Test($"{sql} <> '-'", (in line) => read(line) is not [(byte)'-']);

    public Condition Is(string value) => Against($"{sql} = '{value}'", value, (text, value) => text.SequenceEqual(value));

    public Condition StartsWith(string value) => Against($"{sql} LIKE '{value}%'", value, (text, value) => text.StartsWith(value));

    public Condition Contains(string value) => Against($"{sql} LIKE '%{value}%'", value, (text, value) => text.IndexOf(value) >= 0);

    private Test Against(string condition, string value, Comparison compare)
    {
        var bytes = Encoding.ASCII.GetBytes(value);
        return new Test(condition, (in line) => compare(read(line), bytes));
    }

    private delegate bool Comparison(ReadOnlySpan<byte> text, ReadOnlySpan<byte> value);

    private delegate bool Question(in AccessLine line);

    private sealed class Test(string sql, Question holds) : Condition
    {
        public override string Sql => sql;

        public override bool Holds(in AccessLine line) => holds(line);
    }
}
