using System.Buffers.Binary;
using System.IO.Compression;

namespace AlbLint.Runtime.Logs;

/// <summary>
/// Unpacks gzip of any number of members. What ends too early throws, which <see cref="GZipStream"/> alone passes over:
/// the last four bytes of a member are the length of what it holds. https://www.rfc-editor.org/rfc/rfc1952
/// </summary>
internal sealed class CheckedGzipStream(Stream packed) : ReadOnlyStream
{
    private const int MinPacked = 18; // a header and a trailer

    private readonly Tail _packed = new(packed);
    private GZipStream? _unpacked;
    private long _length;

    /// <summary>Whether bytes begin like gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, ..];

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The data are damaged or cut off.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        _unpacked ??= new GZipStream(_packed, CompressionMode.Decompress);
        var read = _unpacked.Read(buffer, offset, count);
        _length += read;
        if (read == 0 && count > 0 && (_packed.LastFour > _length || _packed.Total < MinPacked))
        {
            throw new InvalidDataException("the gzip data are cut off");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        _unpacked?.Dispose();
        packed.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Keeps the last bytes that were read.</summary>
    private sealed class Tail(Stream stream) : ReadOnlyStream
    {
        private readonly byte[] _last = new byte[4];

        public long Total { get; private set; }

        public uint LastFour => BinaryPrimitives.ReadUInt32LittleEndian(_last);

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = stream.Read(buffer, offset, count);
            Total += read;
            var kept = Math.Min(read, _last.Length);
            _last.AsSpan(kept).CopyTo(_last);
            buffer.AsSpan(offset + read - kept, kept).CopyTo(_last.AsSpan(_last.Length - kept));
            return read;
        }
    }
}
