using System.Buffers.Binary;

namespace AlbLint.Runtime.Probe.Http2;

/// <summary>Reads frames as their bytes come.</summary>
internal sealed class FrameReader
{
    private readonly byte[] _buffer = new byte[Http2Frame.HeaderLength + Http2Frame.MaxPayload];
    private int _count;

    /// <summary>Whether what came is no HTTP/2: its first frame is not SETTINGS (RFC 9113, 3.4), or a frame is longer than allowed.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether the server's SETTINGS have come, which it sends first of all.</summary>
    public bool HasSettings { get; private set; }

    /// <summary>The first bytes of what is not whole.</summary>
    public ReadOnlySpan<byte> Unfinished => _buffer.AsSpan(0, _count);

    /// <summary>The frames that the bytes complete.</summary>
    public IReadOnlyList<Http2Frame> Take(ReadOnlySpan<byte> bytes)
    {
        var frames = new List<Http2Frame>();
        while (bytes.Length > 0 && !IsBroken)
        {
            var wanted = _count < Http2Frame.HeaderLength ? Http2Frame.HeaderLength : Http2Frame.HeaderLength + PayloadLength;
            var count = Math.Min(wanted - _count, bytes.Length);
            bytes[..count].CopyTo(_buffer.AsSpan(_count));
            _count += count;
            bytes = bytes[count..];
            if (_count >= Http2Frame.HeaderLength && !Complete(frames))
            {
                IsBroken = true;
            }
        }

        return frames;
    }

    private int PayloadLength => BinaryPrimitives.ReadInt32BigEndian(_buffer) >>> 8;

    /// <summary>Adds the frame if it is whole; false if it can be none.</summary>
    private bool Complete(List<Http2Frame> frames)
    {
        var type = (FrameType)_buffer[3];
        if (PayloadLength > Http2Frame.MaxPayload || (!HasSettings && type != FrameType.Settings))
        {
            return false;
        }

        if (_count == Http2Frame.HeaderLength + PayloadLength)
        {
            var stream = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(5)) & int.MaxValue;
            frames.Add(new Http2Frame(type, _buffer[4], stream, _buffer[Http2Frame.HeaderLength.._count]));
            HasSettings = true;
            _count = 0;
        }

        return true;
    }
}
