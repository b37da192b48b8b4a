using System.Globalization;

namespace AlbLint.Runtime.Logs;

/// <summary>Times as logs write them: <c>2026-01-02T03:04:05.678901Z</c>, always UTC.</summary>
internal static class LogTime
{
    private const int Length = 19; // up to the second

    /// <summary>Milliseconds since 1970, or null when it is no time.</summary>
    public static long? Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length < Length || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return null;
        }

        int year = FieldNumber.Integer(text[..4]), month = FieldNumber.Integer(text[5..7]), day = FieldNumber.Integer(text[8..10]);
        int hour = FieldNumber.Integer(text[11..13]), minute = FieldNumber.Integer(text[14..16]), second = FieldNumber.Integer(text[17..19]);
        if (year < 1970 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return null;
        }

        var days = new DateOnly(year, month, day).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return (((((((long)days * 24) + hour) * 60) + minute) * 60) + second) * 1000 + Fraction(text[Length..]);
    }

    /// <summary>A time as people write it, with minutes.</summary>
    public static string Minute(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int Fraction(ReadOnlySpan<byte> text) =>
        text.Length >= 4 && text[0] == '.' && FieldNumber.Integer(text[1..4]) is var value and not AccessLine.Absent ? value : 0;
}
