namespace AlbLint.Runtime.Logs;

/// <summary>Counts over time. Buckets widen as the time covered grows, so that memory stays the same.</summary>
internal sealed class Timeline
{
    /// <summary>Widths in minutes; each is a multiple of the one before, so that buckets fall together whole.</summary>
    private static readonly int[] Widths = [1, 5, 15, 60, 360, 1440, 7 * 1440, 28 * 1440, 28 * 13 * 1440];

    private const int MaxBuckets = 3000;
    private const long MinuteLength = 60_000;

    private readonly Dictionary<long, long> _counts = [];
    private int _width;
    private long _lastBucket = long.MinValue;
    private long _pending;

    /// <summary>The first time that was counted, in milliseconds since 1970.</summary>
    public long First { get; private set; } = long.MaxValue;

    /// <summary>The last time that was counted, in milliseconds since 1970.</summary>
    public long Last { get; private set; } = long.MinValue;

    public void Add(long milliseconds)
    {
        First = Math.Min(First, milliseconds);
        Last = Math.Max(Last, milliseconds);
        var bucket = Bucket(milliseconds, _width);
        if (bucket != _lastBucket)
        {
            Flush();
            _lastBucket = bucket;
        }

        _pending++;
    }

    public void Add(Timeline other)
    {
        other.Flush();
        Flush();
        First = Math.Min(First, other.First);
        Last = Math.Max(Last, other.Last);
        Widen(other._width);
        foreach (var (bucket, count) in other._counts)
        {
            Put(Bucket(bucket * Widths[other._width] * MinuteLength, _width), count);
        }
    }

    /// <summary>The index of the least width with which a time span has at most so many buckets.</summary>
    public static int WidthFor(long first, long last, int most)
    {
        var width = 0;
        while (width < Widths.Length - 1 && Bucket(last, width) - Bucket(first, width) >= most)
        {
            width++;
        }

        return width;
    }

    /// <summary>Minutes in a bucket of a width.</summary>
    public static int Minutes(int width) => Widths[width];

    /// <summary>Start of the bucket that a time falls into, in milliseconds since 1970.</summary>
    public static long Start(long milliseconds, int width) => Bucket(milliseconds, width) * Widths[width] * MinuteLength;

    /// <summary>The counts of the buckets of a width from one time to another.</summary>
    public long[] Counts(long first, long last, int width)
    {
        Flush();
        var origin = Bucket(first, width);
        var counts = new long[Bucket(last, width) - origin + 1];
        foreach (var (bucket, count) in _counts)
        {
            var index = Bucket(bucket * Widths[_width] * MinuteLength, width) - origin;
            counts[Math.Clamp(index, 0, counts.Length - 1)] += count;
        }

        return counts;
    }

    private static long Bucket(long milliseconds, int width) => milliseconds / (Widths[width] * MinuteLength);

    private void Flush()
    {
        if (_pending > 0)
        {
            Put(_lastBucket, _pending);
        }

        _pending = 0;
        _lastBucket = long.MinValue;
    }

    private void Put(long bucket, long count)
    {
        _counts[bucket] = _counts.GetValueOrDefault(bucket) + count;
        if (_counts.Count > MaxBuckets)
        {
            Widen(_width + 1);
        }
    }

    private void Widen(int width)
    {
        if (width <= _width || width >= Widths.Length)
        {
            return;
        }

        var old = _counts.ToList();
        _counts.Clear();
        foreach (var (bucket, count) in old)
        {
            var wide = Bucket(bucket * Widths[_width] * MinuteLength, width);
            _counts[wide] = _counts.GetValueOrDefault(wide) + count;
        }

        _width = width;
    }
}
