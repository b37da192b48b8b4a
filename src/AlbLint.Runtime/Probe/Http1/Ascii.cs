namespace AlbLint.Runtime.Probe.Http1;

/// <summary>Kinds of bytes in the grammar of HTTP: https://www.rfc-editor.org/rfc/rfc9110#section-5.6</summary>
internal static class Ascii
{
    public static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    public static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t';

    /// <summary>Whether names may have it.</summary>
    public static bool IsTokenCharacter(byte value) => char.IsAsciiLetterOrDigit((char)value) || "!#$%&'*+-.^_`|~"u8.Contains(value);

    /// <summary>Control characters, which no text of a message may have, except for the tab.</summary>
    public static bool IsControl(byte value) => value is < 0x20 and not (byte)'\t' or 0x7F;

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
