using System.Runtime.CompilerServices;

namespace AlbLint.Runtime.Logs;

/// <summary>
/// The fields of one line of a load balancer's log. One blank parts them; fields in quotes may hold blanks. AWS appends fields over
/// time, so a line may have more than are known here. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
/// </summary>
internal ref struct LogFields
{
    private const int MaxFields = 40; // 34 are known
    private const int RequestLine = 13;
    private const int UserAgent = 14;

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
            var end = isQuoted ? ClosingQuote(start, count + 1) : EndOfWord(start);
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

    /// <summary>A client's text may hold a quote: one that ends the field has what follows in an access log after it, else at least a blank, or nothing.</summary>
    private readonly int ClosingQuote(int start, int number)
    {
        var first = -1;
        for (var at = start; at <= _line.Length; at++)
        {
            var length = _line[at..].IndexOf((byte)'"');
            if (length < 0)
            {
                break;
            }

            at += length;
            if (at + 1 == _line.Length || _line[at + 1] == ' ')
            {
                if (Fits(number, _line[(at + 1)..]))
                {
                    return at;
                }

                first = first < 0 ? at : first;
            }
        }

        return first;
    }

    /// <summary>Whether this may follow the request line, or the user agent: a field in quotes, or one after three that have none.</summary>
    private static bool Fits(int number, ReadOnlySpan<byte> rest)
    {
        for (var words = number switch { RequestLine => 0, UserAgent => 3, _ => -1 }; words >= 0; words--)
        {
            if (rest.IsEmpty || rest[0] != ' ')
            {
                return false;
            }

            var next = rest[1..];
            if (words == 0)
            {
                return next.StartsWith("\""u8);
            }

            var length = next.IndexOf((byte)' ');
            rest = length < 0 ? default : next[length..];
        }

        return true;
    }

    [InlineArray(MaxFields * 2)]
    private struct Bounds
    {
        private int _first;
    }
}
