using System.Text;
using AlbLint.CloudFormation.Syntax;

namespace AlbLint.Cli.Inputs;

/// <summary>Reads text: UTF-8, or UTF-16 with a byte order mark.</summary>
internal static class InputText
{
    /// <summary>Longest file that is read, in bytes. <see cref="TemplateParser.MaxLength"/> reads no more.</summary>
    public const int MaxBytes = TemplateParser.MaxLength;

    private const string TooLong = "larger than 1 MB, the most that CloudFormation takes";
    private const string Binary = "not a text file";

    /// <summary>The text of a file.</summary>
    /// <exception cref="UnreadableException">It cannot be read, or is too long or no text.</exception>
    public static string Read(string path) => Read(path, out _);

    /// <summary>The text of a file, and whether it can be read again, which a pipe cannot.</summary>
    /// <exception cref="UnreadableException">It cannot be read, or is too long or no text.</exception>
    public static string Read(string path, out bool isRepeatable)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            isRepeatable = stream.CanSeek;
            if (isRepeatable && stream.Length > MaxBytes)
            {
                throw UnreadableException.NoTemplate(TooLong);
            }

            // A pipe says nothing of its length.
            var bytes = new byte[stream.CanSeek ? (int)stream.Length + 1 : 1 << 16];
            int length = 0, read;
            while ((read = stream.Read(bytes, length, bytes.Length - length)) > 0)
            {
                length += read;
                if (length > MaxBytes)
                {
                    throw UnreadableException.NoTemplate(TooLong);
                }

                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, bytes.Length * 2);
                }
            }

            return Decode(bytes.AsSpan(0, length));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException("no such file");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableException("permission denied");
        }
        catch (IOException failure)
        {
            throw new UnreadableException("cannot be read: " + failure.Message.TrimEnd('.'));
        }
    }

    /// <summary>All that a reader has.</summary>
    /// <exception cref="UnreadableException">It is too long or no text.</exception>
    public static string Read(TextReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        int read;
        while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > MaxBytes)
            {
                throw UnreadableException.NoTemplate(TooLong);
            }
        }

        return Checked(text.ToString());
    }

    private static string Decode(ReadOnlySpan<byte> bytes) => Checked(bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => Encoding.UTF8.GetString(bytes),
    });

    private static string Checked(string text) => text.Contains('\0') ? throw UnreadableException.NoTemplate(Binary) : text;
}

/// <summary>An input cannot be read; the message says why, without a full stop.</summary>
internal sealed class UnreadableException(string reason) : Exception(reason)
{
    /// <summary>Whether the reason is what the input is, so that it cannot be a template at all.</summary>
    public bool IsNoTemplate { get; private init; }

    public static UnreadableException NoTemplate(string reason) => new(reason) { IsNoTemplate = true };
}
