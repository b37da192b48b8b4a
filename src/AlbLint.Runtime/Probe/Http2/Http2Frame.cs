using System.Buffers.Binary;

namespace AlbLint.Runtime.Probe.Http2;

/// <summary>The kinds of frames that matter here: https://www.rfc-editor.org/rfc/rfc9113#section-6</summary>
internal enum FrameType : byte
{
    Data = 0,
    Headers = 1,
    ResetStream = 3,
    Settings = 4,
    Ping = 6,
    GoAway = 7,
    WindowUpdate = 8,
}

/// <summary>A frame.</summary>
internal readonly record struct Http2Frame(FrameType Type, byte Flags, int Stream, byte[] Payload)
{
    public const int HeaderLength = 9;

    /// <summary>The longest payload that a peer sends unless it was told otherwise.</summary>
    public const int MaxPayload = 16 * 1024;

    /// <summary>END_STREAM of DATA and HEADERS; ACK of SETTINGS and PING has the same bit.</summary>
    public const byte EndStream = 1;

    public const byte Ack = 1;

    public const byte EndHeaders = 4;

    public bool Has(byte flag) => (Flags & flag) != 0;

    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderLength + Payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Payload.Length << 8);
        bytes[3] = (byte)Type;
        bytes[4] = Flags;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), Stream);
        Payload.CopyTo(bytes, HeaderLength);
        return bytes;
    }
}
