using System.Globalization;

namespace AlbLint.Runtime.Probe.Http1;

/// <summary>A body in chunks: https://www.rfc-editor.org/rfc/rfc9112#section-7.1</summary>
internal sealed class ChunkedBody(FindingList findings) : BodyReader
{
    private const string Check = "chunk";

    /// <summary>Longer sizes would not fit; no chunk is so long.</summary>
    private const int MaxDigits = 15;

    /// <summary>A chunk's size with its extensions; nothing real comes near.</summary>
    private const int MaxSizeLine = 16 * 1024;

    private readonly LineBuffer _line = new();
    private Part _part = Part.Size;
    private long _rest;
    private int _chunks;

    private enum Part
    {
        Size,
        Data,
        DataEnd,
        Trailer,
        Done,
        Broken,
    }

    public override bool IsDone => _part == Part.Done;

    public override bool IsBroken => _part == Part.Broken;

    public override int Take(ReadOnlySpan<byte> bytes)
    {
        var taken = 0;
        while (taken < bytes.Length && _part is not (Part.Done or Part.Broken))
        {
            taken += _part == Part.Data ? TakeData(bytes[taken..]) : TakeLine(bytes[taken..]);
        }

        return taken;
    }

    public override bool End(StreamEnd end, FindingList findings)
    {
        findings.Add(new ProbeFinding("truncated", Findings.Severity.Error, $"body is in chunks, but {Words(end)} before the last one")
        {
            Bytes = _line.IsWhole ? null : ByteExcerpt.Of(_line.Bytes),
            Why = Consequence(end),
        });
        return false;
    }

    private int TakeData(ReadOnlySpan<byte> bytes)
    {
        var count = (int)Math.Min(_rest, bytes.Length);
        _rest -= count;
        _part = _rest == 0 ? Part.DataEnd : Part.Data;
        return count;
    }

    private int TakeLine(ReadOnlySpan<byte> bytes)
    {
        var count = _line.Take(bytes);
        switch (_part)
        {
            case Part.Size:
                TakeSize();
                break;
            case Part.DataEnd when !"\r\n"u8.StartsWith(_line.Bytes) && !_line.Bytes.SequenceEqual("\n"u8):
                Break("chunk is longer than its size says");
                break;
            case Part.DataEnd when _line.IsWhole:
                WarnOfBareLineFeed();
                _part = Part.Size;
                break;
            case Part.Trailer when _line.IsWhole:
                WarnOfBareLineFeed();
                _part = _line.Content.Length == 0 ? Part.Done : Part.Trailer;
                _ = _part == Part.Done ? null : HeaderField.Read(_line.Content, isFirst: false, findings);
                break;
        }

        return count;
    }

    private void TakeSize()
    {
        var line = _line.Content;
        var digits = line.IndexOfAnyExcept("0123456789abcdefABCDEF"u8) is >= 0 and var end ? end : line.Length;
        if (digits > MaxDigits || line.Length > MaxSizeLine)
        {
            Break("chunk size is longer than any chunk");
        }
        else if (!CanFollow(line[digits..], _line.IsWhole) || (digits == 0 && line.Length + (_line.IsWhole ? 1 : 0) > 0))
        {
            Break(_chunks == 0 ? "Transfer-Encoding says that the body is in chunks, and it is not" : "chunk has no size");
        }
        else if (_line.IsWhole)
        {
            WarnOfBareLineFeed();
            _rest = long.Parse(line[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            _part = _rest == 0 ? Part.Trailer : Part.Data;
            _chunks++;
        }
    }

    /// <summary>Whether the size can go on like this: with blanks, which recipients put up with, then extensions or the end of the line.</summary>
    private static bool CanFollow(ReadOnlySpan<byte> rest, bool isWhole) =>
        rest.TrimStart(" \t"u8) is var next && (next is [] or [(byte)';', ..] || (next is [(byte)'\r'] && !isWhole)); // a CR whose LF may come yet

    private void Break(string message)
    {
        findings.Error(Check, message, _line.Bytes, _chunks == 0 ? "ALB4001" : null);
        _part = Part.Broken;
    }

    private void WarnOfBareLineFeed()
    {
        if (_line.HasBareLineFeed)
        {
            findings.Warning(Check, "line of a chunk ends with LF instead of CR LF", _line.Bytes);
        }
    }
}
