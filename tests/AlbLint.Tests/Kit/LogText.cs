using System.IO.Compression;
using System.Text;
using AlbLint.Runtime.Logs;

namespace AlbLint.Tests.Kit;

/// <summary>Logs made of lines, and what is read from them.</summary>
internal static class LogText
{
    public static LogReport Read(params object[] lines) => LogReport.Of(new LogScanner(new LogFilter()).Scan(new MemoryStream(Bytes(lines))));

    public static byte[] Bytes(params object[] lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    public static byte[] Packed(params object[] lines)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Bytes(lines));
        }

        return packed.ToArray();
    }

    /// <summary>Lines that differ in their times by milliseconds.</summary>
    public static IEnumerable<object> Many(int count, AccessLogLine line) => Enumerable.Repeat(line, count);
}
