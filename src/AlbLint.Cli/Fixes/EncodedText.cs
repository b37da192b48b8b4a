using System.Text;

namespace AlbLint.Cli.Fixes;

/// <summary>The text of a file with the encoding that it is written in, so that it can be written back without changing anything else.</summary>
/// <param name="Text">The text without byte order mark.</param>
/// <param name="Encoding">With the byte order mark that the file begins with, if any.</param>
internal sealed record EncodedText(string Text, Encoding Encoding)
{
    /// <summary>Null when the file cannot be read, or has bytes that are no text in its encoding and would be lost.</summary>
    public static EncodedText? Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            Encoding encoding = bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
                _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            };
            var text = new EncodedText(encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding);
            return text.Bytes(text.Text).AsSpan().SequenceEqual(bytes) ? text : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Another text as the file would have it.</summary>
    public byte[] Bytes(string text) => [.. Encoding.Preamble, .. Encoding.GetBytes(text)];
}
