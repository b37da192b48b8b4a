namespace AlbLint.Runtime.Logs;

/// <summary>Lines of a stream as bytes, through one buffer. A line that is longer than any log's counts as cut off.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int BufferBytes = 1 << 18;

    /// <summary>A user agent has at most 8 KB, and so do the addresses in a request.</summary>
    private const int MaxLine = 1 << 17;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;
    private bool _isSkipping;

    /// <summary>Where the next line begins, in bytes from where the stream was.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the line that was given last ended with a line end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The next line without its end; false at the end of the stream.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = Take(length, length + 1);
                IsWhole = true;
                if (!_isSkipping)
                {
                    return true;
                }

                _isSkipping = false; // the end of a line that was too long
                continue;
            }

            if (_end - _start >= MaxLine)
            {
                line = Take(MaxLine, _end - _start);
                IsWhole = false;
                if (!_isSkipping)
                {
                    _isSkipping = true;
                    return true;
                }

                continue;
            }

            if (!Fill())
            {
                line = Take(_end - _start, _end - _start);
                IsWhole = false;
                return line.Length > 0 && !_isSkipping;
            }
        }
    }

    private ReadOnlySpan<byte> Take(int length, int consumed)
    {
        var line = _buffer.AsSpan(_start, length);
        _start += consumed;
        Position += consumed;
        return line is [.. var rest, (byte)'\r'] ? rest : line;
    }

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
