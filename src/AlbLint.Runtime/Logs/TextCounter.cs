using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AlbLint.Runtime.Logs;

/// <summary>Counts texts, a bounded number of different ones: those that come first.</summary>
internal sealed class TextCounter
{
    private const int MaxTexts = 2000;

    private readonly Dictionary<byte[], long> _counts = new(BytesComparer.Instance);

    /// <summary>How many texts were counted, those included that found no place.</summary>
    public long Total { get; private set; }

    /// <summary>How many different texts there are, at most as many as have a place.</summary>
    public int Different => _counts.Count;

    public void Add(ReadOnlySpan<byte> text, long count = 1)
    {
        Total += count;
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (counts.TryGetValue(text, out var sum))
        {
            counts[text] = sum + count;
        }
        else if (_counts.Count < MaxTexts)
        {
            counts[text] = count;
        }
    }

    public void Add(TextCounter other)
    {
        var total = Total + other.Total;
        foreach (var (text, count) in other._counts)
        {
            Add(text, count);
        }

        Total = total;
    }

    /// <summary>The texts that came most often, first; texts that came as often in their own order.</summary>
    public IReadOnlyList<(string Text, long Count)> Top(int number) =>
    [
        .. _counts.Select(pair => (Text: Encoding.UTF8.GetString(pair.Key), Count: pair.Value))
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Text, StringComparer.Ordinal).Take(number),
    ];

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static BytesComparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] bytes) => GetHashCode(bytes.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)TextHash.Of(alternate);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
