namespace AlbLint.Cli.Fixes;

/// <summary>Lines that stand in place of others.</summary>
/// <param name="Old">Index of the first line that goes, or of the one that new lines are put before.</param>
/// <param name="OldLength">How many go.</param>
/// <param name="New">Index of the first new line.</param>
/// <param name="NewLength">How many come.</param>
internal readonly record struct LineChange(int Old, int OldLength, int New, int NewLength)
{
    public int OldEnd => Old + OldLength;

    /// <summary>The fewest changes that lead from one text to another, in order: Myers, "An O(ND) difference algorithm and its variations", 1986.</summary>
    public static List<LineChange> Between(string[] a, string[] b)
    {
        var frontiers = new List<Dictionary<int, int>>();
        var reached = new Dictionary<int, int> { [1] = 0 };
        for (var distance = 0; ; distance++)
        {
            frontiers.Add(new Dictionary<int, int>(reached));
            for (var diagonal = -distance; diagonal <= distance; diagonal += 2)
            {
                var x = Step(reached, diagonal, distance);
                while (x < a.Length && x - diagonal < b.Length && a[x] == b[x - diagonal])
                {
                    x++;
                }

                reached[diagonal] = x;
                if (x >= a.Length && x - diagonal >= b.Length)
                {
                    return Trace(frontiers, a.Length, b.Length);
                }
            }
        }
    }

    /// <summary>How far a path on a diagonal comes with one more change.</summary>
    private static int Step(Dictionary<int, int> reached, int diagonal, int distance) => IsInsertion(reached, diagonal, distance) ? reached[diagonal + 1] : reached[diagonal - 1] + 1;

    private static bool IsInsertion(Dictionary<int, int> reached, int diagonal, int distance) =>
        diagonal == -distance || (diagonal != distance && reached[diagonal - 1] < reached[diagonal + 1]);

    private static List<LineChange> Trace(List<Dictionary<int, int>> frontiers, int x, int y)
    {
        var changes = new List<LineChange>();
        for (var distance = frontiers.Count - 1; distance > 0; distance--)
        {
            var reached = frontiers[distance];
            var diagonal = x - y;
            var isInsertion = IsInsertion(reached, diagonal, distance);
            var before = isInsertion ? diagonal + 1 : diagonal - 1;
            x = reached[before];
            y = x - before;
            var step = isInsertion ? new LineChange(x, 0, y, 1) : new LineChange(x, 1, y, 0);
            if (changes.Count > 0 && changes[^1] is var next && next.Old == step.OldEnd && next.New == y + step.NewLength)
            {
                changes[^1] = new LineChange(x, step.OldLength + next.OldLength, y, step.NewLength + next.NewLength);
            }
            else
            {
                changes.Add(step);
            }
        }

        changes.Reverse();
        return changes;
    }
}
