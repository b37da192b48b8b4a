using System.Runtime.CompilerServices;

namespace AlbLint.Runtime.Logs;

/// <summary>
/// The fields of one line of a load balancer's log. One blank parts them; fields in quotes may hold blanks. AWS appends fields over
/// time, so a line may have more than are known here. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
/// </summary>
internal ref struct LogFields
{
    private const int MaxFields = 40; // 34 are known

    private readonly ReadOnlySpan<byte> _line;
    private Bounds _bounds;

    public LogFields(ReadOnlySpan<byte> line)
    {
        _line = line;
        Count = Split();
    }

    /// <summary>How many fields there are, at most 40; 0 when a quote does not end, as in a line that was cut off.</summary>
    public int Count { get; private set; }

    /// <summary>A field without its quotes, counted from 1 as AWS's page does; empty when the line has fewer.</summary>
    public readonly ReadOnlySpan<byte> this[int number] =>
        number <= Count ? _line[_bounds[(number * 2) - 2].._bounds[(number * 2) - 1]] : default;

    private int Split()
    {
        int count = 0, at = 0;
        while (at < _line.Length && count < MaxFields)
        {
            var isQuoted = _line[at] == '"';
            var start = isQuoted ? at + 1 : at;
            var end = isQuoted ? ClosingQuote(start) : EndOfWord(start);
            if (end < 0)
            {
                return 0;
            }

            _bounds[count * 2] = start;
            _bounds[(count * 2) + 1] = end;
            count++;
            at = end + (isQuoted ? 2 : 1);
        }

        return count;
    }

    private readonly int EndOfWord(int start)
    {
        var length = _line[start..].IndexOf((byte)' ');
        return length < 0 ? _line.Length : start + length;
    }

    /// <summary>A user agent may hold a quote: one that ends the field has a blank, or nothing, after it.</summary>
    private readonly int ClosingQuote(int start)
    {
        for (var at = start; at <= _line.Length; at++)
        {
            var length = _line[at..].IndexOf((byte)'"');
            if (length < 0)
            {
                return -1;
            }

            at += length;
            if (at + 1 == _line.Length || _line[at + 1] == ' ')
            {
                return at;
            }
        }

        return -1;
    }

    [InlineArray(MaxFields * 2)]
    private struct Bounds
    {
        private int _first;
    }
}
