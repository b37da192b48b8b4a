using System.Text;

namespace AlbLint.Runtime.Probe.Http1;

/// <summary>A field of a head or a trailer: https://www.rfc-editor.org/rfc/rfc9112#section-5</summary>
internal readonly record struct HeaderField(string Name, string Value)
{
    /// <summary>Reads a line without its end; null when it holds no field.</summary>
    public static HeaderField? Read(ReadOnlySpan<byte> line, bool isFirst, FindingList findings)
    {
        if (Ascii.IsBlank(line[0]))
        {
            // RFC 9112, 2.2 and 5.2; AWS: the load balancer does not support multi-line headers,
            // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
            findings.Error("header-fold", isFirst ? "blank before the first header" : "header value goes on in a second line", line);
            return null;
        }

        var colon = line.IndexOf((byte)':');
        if (colon < 0)
        {
            findings.Error("header-line", "header line has no colon", line);
            return null;
        }

        var name = line[..colon];
        var trimmed = name.TrimEnd(" \t"u8);
        if (trimmed.Length == 0 || trimmed.ContainsAnyExcept(Values.Token))
        {
            findings.Error("header-name", trimmed.Length == 0 ? "header has no name" : $"header name '{ByteExcerpt.Of(trimmed)}' has a character that names cannot have", line);
            return null;
        }

        if (trimmed.Length < name.Length)
        {
            // RFC 9112, 5.1: a proxy removes it.
            findings.Warning("header-name", $"blank between the header name {ByteExcerpt.Of(trimmed)} and its colon", line);
        }

        var value = Ascii.Trim(line[(colon + 1)..]);
        CheckValue(ByteExcerpt.Of(trimmed), value, line, findings);
        return new HeaderField(Encoding.ASCII.GetString(trimmed), Encoding.Latin1.GetString(value));
    }

    private static void CheckValue(string name, ReadOnlySpan<byte> value, ReadOnlySpan<byte> line, FindingList findings)
    {
        if (value.IndexOfAny((byte)0, (byte)'\r') is >= 0 and var at)
        {
            findings.Error("header-value", $"value of {name} has a {(value[at] == 0 ? "NUL" : "CR without LF")}", line);
        }
        else if (value.ContainsAnyExcept(Values.Text))
        {
            findings.Warning("header-value", $"value of {name} has a control character", line);
        }
    }
}
