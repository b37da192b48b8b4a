using System.Buffers;

namespace AlbLint.Runtime.Probe.Http1;

/// <summary>Gathers a line that comes in pieces.</summary>
internal sealed class LineBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>What is there of the line, its end included.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Whether the line is whole.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The line without CR LF or LF.</summary>
    public ReadOnlySpan<byte> Content => !IsWhole ? Bytes : Bytes.EndsWith("\r\n"u8) ? Bytes[..^2] : Bytes[..^1];

    /// <summary>Whether LF alone ends it.</summary>
    public bool HasBareLineFeed => IsWhole && !Bytes.EndsWith("\r\n"u8);

    /// <summary>Takes bytes up to the end of the line, of this one or, once it is whole, of the next; returns how many.</summary>
    public int Take(ReadOnlySpan<byte> bytes)
    {
        if (IsWhole)
        {
            _bytes.ResetWrittenCount();
            IsWhole = false;
        }

        var end = bytes.IndexOf((byte)'\n');
        var part = end < 0 ? bytes : bytes[..(end + 1)];
        _bytes.Write(part);
        IsWhole = end >= 0;
        return part.Length;
    }
}
