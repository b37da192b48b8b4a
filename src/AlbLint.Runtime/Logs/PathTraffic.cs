namespace AlbLint.Runtime.Logs;

/// <summary>
/// How many requests each path got, in little memory whatever the number of paths: two rows of counters, of which the smaller is never
/// too small (a count-min sketch).
/// </summary>
internal sealed class PathTraffic
{
    private const int Width = 1 << 14;

    private readonly uint[] _counters = new uint[2 * Width];

    public void Add(ulong hash)
    {
        _counters[First(hash)]++;
        _counters[Second(hash)]++;
    }

    public void Add(PathTraffic other)
    {
        for (var i = 0; i < _counters.Length; i++)
        {
            _counters[i] += other._counters[i];
        }
    }

    /// <summary>Requests of the path with this hash, or more.</summary>
    public uint AtMost(ulong hash) => Math.Min(_counters[First(hash)], _counters[Second(hash)]);

    private static int First(ulong hash) => (int)(hash & (Width - 1));

    private static int Second(ulong hash) => Width + (int)((hash >> 20) & (Width - 1));
}
