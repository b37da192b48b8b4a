using System.Runtime.InteropServices;

namespace AlbLint.Runtime.Logs;

/// <summary>A hash of bytes that is the same in every run, as reports are.</summary>
internal static class TextHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15; // the golden ratio: spreads what differs in few bits

    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        while (text.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(text));
            text = text[sizeof(ulong)..];
        }

        foreach (var value in text)
        {
            hash = Mix(hash ^ value);
        }

        return hash ^ (hash >> 29);
    }

    private static ulong Mix(ulong value) => (value ^ (value >> 32)) * Multiplier;
}
