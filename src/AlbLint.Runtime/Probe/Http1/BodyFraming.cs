using System.Text;

namespace AlbLint.Runtime.Probe.Http1;

/// <summary>Says from a head how the body's end is found: https://www.rfc-editor.org/rfc/rfc9112#section-6</summary>
internal static class BodyFraming
{
    private const string ByHand = "ALB4001";

    /// <summary>Content-Length has at most so many digits that it can be counted with.</summary>
    private const int MaxDigits = 18;

    /// <summary>How to read the body; null when the head contradicts itself.</summary>
    public static BodyReader? Of(ResponseHead head, bool isHeadRequest, FindingList findings)
    {
        var codings = head.Tokens("Transfer-Encoding");
        var lengths = head.Of("Content-Length");
        var status = head.Status.Code;
        if (status is (>= 100 and < 200) or 204)
        {
            WarnOfFraming(head, findings);
        }

        if (isHeadRequest || status is (>= 100 and < 200) or 204 or 304)
        {
            return new LengthBody(0);
        }

        if (codings.Count > 0)
        {
            return Coded(head, codings, lengths.Count > 0, findings);
        }

        return lengths.Count == 0 ? new OpenBody(status) : Measured(head, lengths, findings);
    }

    private static BodyReader? Coded(ResponseHead head, IReadOnlyList<string> codings, bool hasLength, FindingList findings)
    {
        var shown = Shown(head, "Transfer-Encoding");
        if (head.Status.MinorVersion == 0)
        {
            // RFC 9112, 6.1: treat the message as if the framing is faulty.
            findings.Error("transfer-encoding", "answer of HTTP/1.0 has Transfer-Encoding", shown, ByHand);
            return null;
        }

        var chunked = codings.Count(IsChunked);
        if (chunked > 1)
        {
            findings.Error("transfer-encoding", "Transfer-Encoding says chunked more than once", shown, ByHand);
            return null;
        }

        if (hasLength)
        {
            // RFC 9112, 6.3: Transfer-Encoding goes before, and the message ought to be handled as an error.
            findings.Warning("transfer-encoding", "answer has both Transfer-Encoding and Content-Length", Shown(head, "Content-Length"), ByHand);
        }

        if (chunked == 1 && IsChunked(codings[^1]))
        {
            return new ChunkedBody(findings);
        }

        findings.Warning("transfer-encoding", $"Transfer-Encoding is {ByteExcerpt.Of(Encoding.Latin1.GetBytes(string.Join(", ", codings)))}, which does not end with chunked", shown, ByHand);
        return new OpenBody(head.Status.Code);
    }

    private static LengthBody? Measured(ResponseHead head, IReadOnlyList<string> lengths, FindingList findings)
    {
        var values = lengths.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToList();
        var shown = Shown(head, "Content-Length");
        if (values.Count > 1 || values[0].Length is 0 or > MaxDigits || !values[0].All(char.IsAsciiDigit))
        {
            // RFC 9112, 6.3: a gateway answers 502.
            findings.Error("content-length", values.Count > 1 ? "Content-Length has several values" : "Content-Length is no number of bytes", shown, why: "RFC 9112 has a gateway send a 502 in place of an answer of unknown length");
            return null;
        }

        if (lengths.Count > 1 || lengths[0].Contains(','))
        {
            findings.Warning("content-length", "Content-Length is there more than once, with one value", shown);
        }

        var length = long.Parse(values[0], System.Globalization.CultureInfo.InvariantCulture);
        if (head.Status.Code == 205 && length > 0)
        {
            findings.Warning("content-length", "status 205 has a body, which it cannot have", shown, "ALB4003");
        }

        return new LengthBody(length);
    }

    private static void WarnOfFraming(ResponseHead head, FindingList findings)
    {
        foreach (var name in new[] { "Transfer-Encoding", "Content-Length" })
        {
            if (head.Of(name).Count > 0)
            {
                findings.Warning(name.ToLowerInvariant(), $"status {head.Status.Code} has {name}, which it cannot have", Shown(head, name), "ALB4003");
            }
        }
    }

    private static bool IsChunked(string coding) => coding.Equals("chunked", StringComparison.OrdinalIgnoreCase);

    private static byte[] Shown(ResponseHead head, string name) => Encoding.Latin1.GetBytes(string.Join("\r\n", head.Of(name).Select(value => $"{name}: {value}")));
}
