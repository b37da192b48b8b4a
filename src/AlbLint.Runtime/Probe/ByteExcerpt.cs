using System.Globalization;
using System.Text;

namespace AlbLint.Runtime.Probe;

/// <summary>Bytes from a server as text that shows each of them and cannot steer a terminal.</summary>
internal static class ByteExcerpt
{
    /// <summary>Bytes that are shown at most.</summary>
    public const int MaxLength = 80;

    /// <summary>Printable ASCII as it is; everything else escaped as <c>\r</c>, <c>\n</c>, <c>\t</c>, <c>\\</c> or <c>\xNN</c>.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var value in bytes[..Math.Min(bytes.Length, MaxLength)])
        {
            _ = value switch
            {
                (byte)'\r' => text.Append(@"\r"),
                (byte)'\n' => text.Append(@"\n"),
                (byte)'\t' => text.Append(@"\t"),
                (byte)'\\' => text.Append(@"\\"),
                >= (byte)' ' and <= (byte)'~' => text.Append((char)value),
                _ => text.Append(@"\x").Append(value.ToString("x2", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append(bytes.Length > MaxLength ? "..." : "").ToString();
    }
}
