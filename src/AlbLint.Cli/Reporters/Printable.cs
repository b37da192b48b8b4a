using System.Globalization;
using System.Text;

namespace AlbLint.Cli.Reporters;

/// <summary>Text from a template on a terminal: nothing in it may steer the terminal or reorder what is read.</summary>
internal static class Printable
{
    /// <summary>The text on one line; what has no shape of its own becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(rune.Value is '\n' or '\r' or '\t' ? new Rune(' ') : Of(rune));
        }

        return printable.ToString();
    }

    /// <summary>A character, or U+FFFD for a control or format character.</summary>
    public static Rune Of(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? Rune.ReplacementChar : rune;

    /// <summary>How many columns text takes on a terminal.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Columns(rune);
        }

        return columns;
    }

    /// <summary>0 for what combines with the character before, 2 for the wide characters of East Asia and pictures, else 1.</summary>
    public static int Columns(Rune rune) => rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : IsWide(rune.Value) ? 2 : 1;

    /// <summary>The blocks that https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt calls W or F, in whole blocks.</summary>
    private static bool IsWide(int value) => value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
