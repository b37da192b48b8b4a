using System.Globalization;

namespace AlbLint.Runtime.Logs;

/// <summary>A number in an access log line, to state conditions on.</summary>
/// <param name="sql">The number in SQL; null where it is absent.</param>
/// <param name="read">The number in C#.</param>
/// <param name="scale">How many of the C# units make one of SQL's: 1000 for milliseconds and seconds.</param>
internal sealed class NumberColumn(string sql, NumberColumn.Reader read, int scale = 1)
{
    public delegate int Reader(in AccessLine line);

    public Condition Is(int value) => Within(value, value);

    /// <summary>From, to and between in C# units.</summary>
    public Condition Within(int least, int most) => new Range(this, least, most);

    private string Literal(int value) => scale == 1
        ? value.ToString(CultureInfo.InvariantCulture)
        : ((decimal)value / scale).ToString("0.0##", CultureInfo.InvariantCulture);

    private sealed class Range(NumberColumn column, int least, int most) : Condition
    {
        public override string Sql => (least, most) switch
        {
            _ when least == most => $"{column.Sql} = {column.Literal(least)}",
            (_, int.MaxValue) => $"{column.Sql} >= {column.Literal(least)}",
            _ => $"{column.Sql} BETWEEN {column.Literal(least)} AND {column.Literal(most)}",
        };

        public override bool Holds(in AccessLine line) => column.Read(line) is var value && value != AccessLine.Absent && value >= least && value <= most;
    }

    private string Sql => sql;

    private int Read(in AccessLine line) => read(line);
}
