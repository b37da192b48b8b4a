using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Http2;

/// <summary>
/// A connection of HTTP/2, to see when and how the server ends it; what it answers is not looked into. It tells the server that it keeps no header table and has room for
/// more data than answers have, so that there is nothing to decode and nothing to grant later. Every wait has an end, whatever the server sends.
/// </summary>
internal sealed class Http2Session(ProbeConnection connection, CancellationToken cancellation)
{
    /// <summary>An answer may be so long; the server waits with what goes beyond, as for a client that is slow.</summary>
    private const int MaxWindow = 64 * 1024 * 1024;
    private const int InitialWindow = 65535;

    private readonly FrameReader _reader = new();
    private int _lastStream = -1;

    /// <summary>When the server said that it takes no more requests; null while it does.</summary>
    public long? GoAwayAt { get; private set; }

    /// <summary>When the last bytes came.</summary>
    public long LastAt { get; private set; }

    /// <summary>What came instead of HTTP/2, or of a frame.</summary>
    public byte[] Other => [.. _reader.Unfinished];

    /// <summary>Whether a server of HTTP/2 has sent a frame that is longer than was allowed.</summary>
    public bool IsBroken => _reader.IsBroken && _reader.HasSettings;

    /// <summary>Says that this is HTTP/2 and waits for the server to agree: https://www.rfc-editor.org/rfc/rfc9113#section-3.4</summary>
    public async Task<bool> Start(TimeSpan patience)
    {
        byte[] settings = [.. Setting(1, 0), .. Setting(2, 0), .. Setting(4, MaxWindow)]; // HEADER_TABLE_SIZE, ENABLE_PUSH, INITIAL_WINDOW_SIZE
        byte[] begin =
        [
            .. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8,
            .. new Http2Frame(FrameType.Settings, 0, 0, settings).ToBytes(),
            .. new Http2Frame(FrameType.WindowUpdate, 0, 0, Number(MaxWindow - InitialWindow)).ToBytes(),
        ];
        await connection.Send(begin, cancellation).ConfigureAwait(false);
        await ReadUntil(_ => _reader.HasSettings, patience).ConfigureAwait(false);
        return _reader.HasSettings;
    }

    /// <summary>Sends a request and waits until its answer is whole; why not, if it is not.</summary>
    public async Task<StreamEnd?> Ask(IReadOnlyList<HeaderField> fields, byte[]? body, TimeSpan patience)
    {
        var stream = _lastStream += 2;
        var flags = body is null ? (byte)(Http2Frame.EndHeaders | Http2Frame.EndStream) : Http2Frame.EndHeaders;
        byte[] request = new Http2Frame(FrameType.Headers, flags, stream, Encode(fields)).ToBytes();
        if (body is not null)
        {
            request = [.. request, .. new Http2Frame(FrameType.Data, Http2Frame.EndStream, stream, body).ToBytes()];
        }

        await connection.Send(request, cancellation).ConfigureAwait(false);
        return await ReadUntil(frame => frame.Stream == stream && (frame.Type == FrameType.ResetStream
            || (frame.Type is FrameType.Data or FrameType.Headers && frame.Has(Http2Frame.EndStream))), patience).ConfigureAwait(false);
    }

    /// <summary>Waits until the server ends the connection, or for the time since the last bytes.</summary>
    public Task<StreamEnd?> Watch(TimeSpan time) => ReadUntil(_ => false, time);

    /// <summary>Literal fields that are in no table: https://www.rfc-editor.org/rfc/rfc7541#section-6.2.2</summary>
    private static byte[] Encode(IReadOnlyList<HeaderField> fields) => [.. fields.SelectMany(field => (byte[])[0, .. Text(field.Name), .. Text(field.Value)])];

    /// <summary>A string without Huffman coding: https://www.rfc-editor.org/rfc/rfc7541#section-5</summary>
    private static byte[] Text(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        var length = new List<byte>();
        var rest = bytes.Length;
        if (rest < 127)
        {
            length.Add((byte)rest);
        }
        else
        {
            length.Add(127);
            for (rest -= 127; rest >= 128; rest >>= 7)
            {
                length.Add((byte)(rest | 128));
            }

            length.Add((byte)rest);
        }

        return [.. length, .. bytes];
    }

    private static byte[] Setting(short name, int value) => [(byte)(name >> 8), (byte)name, .. Number(value)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>Null once the last frame is there; else why it is not.</summary>
    private async Task<StreamEnd?> ReadUntil(Func<Http2Frame, bool> isLast, TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        while (!_reader.IsBroken)
        {
            var next = await connection.Receive(patience - Stopwatch.GetElapsedTime(start), cancellation).ConfigureAwait(false);
            if (next.End is { } end)
            {
                return end;
            }

            LastAt = Stopwatch.GetTimestamp();
            var frames = _reader.Take(next.Bytes.Span);
            await Acknowledge(frames).ConfigureAwait(false);
            if (frames.Any(isLast))
            {
                return null;
            }

            if (Stopwatch.GetElapsedTime(start) > patience)
            {
                return StreamEnd.Silent; // frames of other kinds may come for ever
            }
        }

        return StreamEnd.Cut;
    }

    /// <summary>Answers what has to be answered.</summary>
    private async Task Acknowledge(IReadOnlyList<Http2Frame> frames)
    {
        GoAwayAt ??= frames.Any(frame => frame.Type == FrameType.GoAway) ? LastAt : null;
        byte[] answers = [.. frames.Where(frame => frame.Type is FrameType.Settings or FrameType.Ping && !frame.Has(Http2Frame.Ack))
            .SelectMany(frame => new Http2Frame(frame.Type, Http2Frame.Ack, 0, frame.Type == FrameType.Ping ? frame.Payload : []).ToBytes())];
        if (answers.Length > 0)
        {
            await connection.Send(answers, cancellation).ConfigureAwait(false);
        }
    }
}
