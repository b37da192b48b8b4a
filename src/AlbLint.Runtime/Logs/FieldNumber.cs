namespace AlbLint.Runtime.Logs;

/// <summary>Numbers in log lines.</summary>
internal static class FieldNumber
{
    /// <summary>A whole number of at most 9 digits, or <see cref="AccessLine.Absent"/>.</summary>
    public static int Integer(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9' || text.Length > 9)
            {
                return AccessLine.Absent;
            }

            value = (value * 10) + digit - '0';
        }

        return text.IsEmpty ? AccessLine.Absent : value;
    }

    /// <summary>Seconds with any number of decimals, in milliseconds; <see cref="AccessLine.Absent"/> when it is no number.</summary>
    public static int Milliseconds(ReadOnlySpan<byte> text)
    {
        var isNegative = text.StartsWith("-"u8);
        var digits = isNegative ? text[1..] : text;
        var point = digits.IndexOf((byte)'.');
        var seconds = Integer(point < 0 ? digits : digits[..point]);
        if (seconds is AccessLine.Absent or > int.MaxValue / 1000 - 1)
        {
            return AccessLine.Absent;
        }

        var milliseconds = seconds * 1000;
        var weight = 100;
        foreach (var digit in point < 0 ? default : digits[(point + 1)..])
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return AccessLine.Absent;
            }

            milliseconds += (digit - '0') * weight;
            weight /= 10;
        }

        return isNegative ? -milliseconds : milliseconds;
    }
}
