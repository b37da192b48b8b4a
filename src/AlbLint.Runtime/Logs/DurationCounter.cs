namespace AlbLint.Runtime.Logs;

/// <summary>Counts durations to two significant digits, so that the number of different ones is small.</summary>
internal sealed class DurationCounter
{
    private readonly SortedDictionary<int, long> _counts = [];

    public long Total { get; private set; }

    public int Smallest => _counts.First().Key;

    public int Largest => _counts.Last().Key;

    /// <summary>The duration that comes most often, and how often.</summary>
    public (int Milliseconds, long Count) Mode => _counts.Select(pair => (pair.Key, pair.Value)).MaxBy(pair => pair.Value);

    public void Add(int milliseconds, long count = 1)
    {
        var rounded = Round(milliseconds);
        _counts[rounded] = _counts.GetValueOrDefault(rounded) + count;
        Total += count;
    }

    public void Add(DurationCounter other)
    {
        foreach (var (milliseconds, count) in other._counts)
        {
            Add(milliseconds, count);
        }
    }

    private static int Round(int value)
    {
        var unit = 1;
        while (value / unit >= 100)
        {
            unit *= 10;
        }

        return (int)(((long)value + (unit / 2)) / unit * unit);
    }
}
