using System.Globalization;
using System.Text;

namespace AlbLint.Runtime.Probe.Http1;

/// <summary>The first line of an answer: https://www.rfc-editor.org/rfc/rfc9112#section-4</summary>
/// <param name="MinorVersion">The digit after <c>HTTP/1.</c></param>
/// <param name="Code">The status code; 0 when it is none of three digits.</param>
internal readonly record struct StatusLine(int MinorVersion, int Code)
{
    private const string Check = "status-line";
    private const string StatusRule = "ALB4002";
    private const string ReasonRule = "ALB4005";

    /// <summary>Whether these bytes can be the beginning of a status line.</summary>
    public static bool CanBegin(ReadOnlySpan<byte> bytes) => bytes.Length < 5 ? "HTTP/"u8.StartsWith(bytes) : bytes.StartsWith("HTTP/"u8);

    /// <summary>Reads a line without its end; null when it is no status line at all, or one of another version of HTTP.</summary>
    public static StatusLine? Read(ReadOnlySpan<byte> line, FindingList findings)
    {
        if (line.Length < 8 || !CanBegin(line) || !Ascii.IsDigit(line[5]) || line[6] != '.' || !Ascii.IsDigit(line[7]) || (line.Length > 8 && !Ascii.IsBlank(line[8])))
        {
            findings.Error(Check, "answer does not begin with a status line of HTTP/1.1", line);
            return null;
        }

        var minor = line[7] - '0';
        if (line[5] != '1' || minor > 1)
        {
            findings.Error("http-version", $"status line speaks of {Encoding.ASCII.GetString(line[..8])} on a connection of HTTP/1.1", line);
            return null;
        }

        var rest = line[8..];
        var code = rest.TrimStart(" \t"u8);
        var reasonAt = code.IndexOfAny((byte)' ', (byte)'\t');
        if (rest.Length == 0 || rest[0] != ' ' || rest.Length - code.Length > 1)
        {
            findings.Warning(Check, "status code does not follow the version after exactly one space", line);
        }

        return new StatusLine(minor, ReadCode(reasonAt < 0 ? code : code[..reasonAt], line, findings)).WithReason(reasonAt < 0 ? default : code[(reasonAt + 1)..], reasonAt < 0, line, findings);
    }

    private static int ReadCode(ReadOnlySpan<byte> code, ReadOnlySpan<byte> line, FindingList findings)
    {
        if (code.Length != 3 || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            findings.Error("status-code", code.Length == 0 ? "status line has no status code" : $"status code '{ByteExcerpt.Of(code)}' is not one of three digits", line, StatusRule);
            return 0;
        }

        if (value is < 100 or > 599)
        {
            // RFC 9110, 15: a recipient treats it like a 5xx, so it is readable.
            findings.Warning("status-code", $"status code {ByteExcerpt.Of(code)} is outside of 100-599", line, StatusRule, "RFC 9110 has a recipient treat it like a 5xx; whether the load balancer passes it on is not documented");
        }

        return value;
    }

    private StatusLine WithReason(ReadOnlySpan<byte> reason, bool isSpaceMissing, ReadOnlySpan<byte> line, FindingList findings)
    {
        if (isSpaceMissing && Code > 0)
        {
            findings.Warning(Check, "no space follows the status code, as it has to even without a reason phrase", line);
        }

        var control = reason.IndexOfAnyExcept(Values.Text);
        if (control >= 0)
        {
            findings.Error("reason-phrase", "reason phrase has a control character", line, ReasonRule);
        }

        return this;
    }
}
