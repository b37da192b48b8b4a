using System.Globalization;
using System.Text.RegularExpressions;

namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>What is wrong with the bytes of a first answer on a connection.</summary>
internal enum WireFault
{
    /// <summary>Nothing: it is well-formed, and a second request on the connection is answered.</summary>
    None,

    /// <summary>The status code is not of three digits from 100 to 599 (RFC 9110, 15).</summary>
    Status,

    /// <summary>It says that its body is chunked, and the body is not (RFC 9112, 7.1).</summary>
    Chunks,

    /// <summary>A header is there that nobody set.</summary>
    InjectedHeader,

    /// <summary>Nothing tells where the body ends, and the connection stays open (RFC 9112, 6.3).</summary>
    Unframed,

    /// <summary>The body ends before its Content-Length.</summary>
    ShortBody,

    /// <summary>The connection closes although neither side announced it.</summary>
    Closed,

    /// <summary>The connection closes without an answer.</summary>
    NoBytes,
}

/// <summary>Finds what is wrong, on a connection that was asked for <c>/</c> and then for <c>/second</c>.</summary>
internal static partial class WireFaults
{
    public static WireFault Of(string answers)
    {
        if (answers.Length == 0)
        {
            return WireFault.NoBytes;
        }

        var head = answers[..answers.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        var rest = answers[(head.Length + 4)..];
        var second = rest.IndexOf("HTTP/1.1 200 OK\r\n", StringComparison.Ordinal);
        var body = second < 0 ? rest : rest[..second];
        return !ValidStatus().IsMatch(head) ? WireFault.Status
            : head.Contains("\r\nInjected: ", StringComparison.Ordinal) ? WireFault.InjectedHeader
            : head.Contains("\r\nTransfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) && !Chunked().IsMatch(body) ? WireFault.Chunks
            : ContentLength().Match(head) is { Success: true } length && body.Length < int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture) ? WireFault.ShortBody
            : second < 0 ? WireFault.Closed
            : !Framed().IsMatch(head) ? WireFault.Unframed
            : WireFault.None;
    }

    [GeneratedRegex(@"^HTTP/1\.1 [1-5][0-9][0-9] ")]
    private static partial Regex ValidStatus();

    [GeneratedRegex(@"^HTTP/1\.1 (1..|204|304)|\r\n(Content-Length|Transfer-Encoding):", RegexOptions.IgnoreCase)]
    private static partial Regex Framed();

    /// <summary>One chunk at least, or none, and the last chunk.</summary>
    [GeneratedRegex(@"^([0-9a-f]+\r\n[^\r]+\r\n)*0\r\n\r\n$", RegexOptions.IgnoreCase)]
    private static partial Regex Chunked();

    [GeneratedRegex(@"\r\nContent-Length: ([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex ContentLength();
}
