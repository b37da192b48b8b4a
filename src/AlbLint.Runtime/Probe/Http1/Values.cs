using System.Buffers;

namespace AlbLint.Runtime.Probe.Http1;

/// <summary>Sets of bytes for searching.</summary>
internal static class Values
{
    /// <summary>What values of fields and reason phrases are made of: tab, space, visible characters, and bytes beyond ASCII (RFC 9110, 5.5).</summary>
    public static readonly SearchValues<byte> Text = SearchValues.Create(Of(value => !Ascii.IsControl(value)));

    /// <summary>What names of fields are made of (RFC 9110, 5.6.2).</summary>
    public static readonly SearchValues<byte> Token = SearchValues.Create(Of(Ascii.IsTokenCharacter));

    private static byte[] Of(Func<byte, bool> isMember) => [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(isMember)];
}
