namespace AlbLint.Runtime.Logs;

/// <summary>Something that holds for an access log line or not, to be asked in C# and in SQL alike.</summary>
internal abstract class Condition
{
    /// <summary>The condition on the columns of the table that <c>--athena</c> defines.</summary>
    public abstract string Sql { get; }

    public abstract bool Holds(in AccessLine line);

    public static Condition operator &(Condition left, Condition right) => new Both(left, right);

    public static Condition operator |(Condition left, Condition right) => new Either([.. Parts(left), .. Parts(right)]);

    private static Condition[] Parts(Condition condition) => condition is Either either ? either.Alternatives : [condition];

    private sealed class Both(Condition left, Condition right) : Condition
    {
        public override string Sql => $"{left.Sql} AND {right.Sql}";

        public override bool Holds(in AccessLine line) => left.Holds(line) && right.Holds(line);
    }

    private sealed class Either(Condition[] alternatives) : Condition
    {
        public Condition[] Alternatives => alternatives;

        public override string Sql => $"({string.Join(" OR ", alternatives.Select(alternative => alternative.Sql))})";

        public override bool Holds(in AccessLine line)
        {
            foreach (var alternative in alternatives)
            {
                if (alternative.Holds(line))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
