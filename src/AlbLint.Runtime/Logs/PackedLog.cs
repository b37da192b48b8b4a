namespace AlbLint.Runtime.Logs;

/// <summary>Logs are delivered packed with gzip; what is unpacked already is read as it is. The first bytes tell.</summary>
public static class PackedLog
{
    /// <summary>Whether a stream, at its start, is packed.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool IsPacked(Stream stream) => CheckedGzipStream.IsGzip(Start(stream).Span);

    internal static Stream Open(Stream stream)
    {
        var start = Start(stream);
        var whole = new Resumed(start, stream);
        return CheckedGzipStream.IsGzip(start.Span) ? new CheckedGzipStream(whole) : whole;
    }

    private static ReadOnlyMemory<byte> Start(Stream stream)
    {
        var start = new byte[2];
        return start.AsMemory(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }

    /// <summary>A stream of which the first bytes were read already.</summary>
    private sealed class Resumed(ReadOnlyMemory<byte> start, Stream rest) : ReadOnlyStream
    {
        private ReadOnlyMemory<byte> _start = start;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_start.IsEmpty)
            {
                return rest.Read(buffer, offset, count);
            }

            var length = Math.Min(count, _start.Length);
            _start.Span[..length].CopyTo(buffer.AsSpan(offset));
            _start = _start[length..];
            return length;
        }

        protected override void Dispose(bool disposing)
        {
            rest.Dispose();
            base.Dispose(disposing);
        }
    }
}
