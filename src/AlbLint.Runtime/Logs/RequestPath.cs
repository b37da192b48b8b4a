namespace AlbLint.Runtime.Logs;

/// <summary>The path of a request, without the query and with <c>*</c> for each segment that names one thing of many.</summary>
internal static class RequestPath
{
    /// <summary>A regular expression for segments that begin like a number or a UUID, and what takes their place.</summary>
    public const string IdPattern = "/([0-9]|[0-9a-fA-F]{8}-)[^/]*";

    /// <summary>Longer paths are cut, in bytes.</summary>
    public const int MaxLength = 256;

    /// <summary>The path in a request line like <c>GET https://host:443/path?query HTTP/1.1</c>; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> request)
    {
        var host = request.IndexOf("://"u8);
        var rest = host < 0 ? default : request[(host + 3)..];
        var end = rest.IndexOfAny((byte)'?', (byte)' ');
        rest = end < 0 ? rest : rest[..end];
        var start = rest.IndexOf((byte)'/');
        return start < 0 ? default : rest[start..];
    }

    /// <summary>Writes the path with its ids replaced and returns how much of the room it took.</summary>
    /// <param name="path">The path.</param>
    /// <param name="room">At least <see cref="Room"/> bytes.</param>
    public static int Generalize(ReadOnlySpan<byte> path, Span<byte> room)
    {
        path = path.Length > MaxLength ? path[..MaxLength] : path;
        var length = 0;
        while (!path.IsEmpty)
        {
            var next = path[1..].IndexOf((byte)'/') + 1;
            var segment = next == 0 ? path : path[..next];
            var kept = IsId(segment[1..]) ? "/*"u8 : segment;
            kept.CopyTo(room[length..]);
            length += kept.Length;
            path = path[segment.Length..];
        }

        return length;
    }

    /// <summary>Bytes that the longest path takes.</summary>
    public const int Room = MaxLength + 1;

    private static bool IsId(ReadOnlySpan<byte> segment) => segment is [>= (byte)'0' and <= (byte)'9', ..]
        || (segment is [_, _, _, _, _, _, _, _, (byte)'-', ..] && segment[..8].IndexOfAnyExcept("0123456789abcdefABCDEF"u8) < 0);
}
