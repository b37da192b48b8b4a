using System.Text;
using AlbLint.Text;

namespace AlbLint.Cli.Reporters;

/// <summary>A line of a source as it is shown, and where its marked part stands in it.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Code">The line, or the part of it around the mark.</param>
/// <param name="Indent">Columns before the mark.</param>
/// <param name="Length">Columns of the mark, at least 1; of a place in several lines only the first is shown and marked.</param>
internal sealed record CodeFrame(int Line, string Code, int Indent, int Length)
{
    private const string Cut = "...";
    private const int TabSize = 4;

    /// <param name="place">What to mark.</param>
    /// <param name="width">Columns for the code; a longer line is cut around the mark. At least 20.</param>
    public static CodeFrame Of(Place place, int width)
    {
        var text = place.File.Content;
        var (line, column) = place.Start;
        var mark = place.Range.Start;
        var lineStart = mark - (column - 1);
        var lineEnd = EndOfLine(text, mark, mark + (2 * width)); // no further: a minified template is one long line
        var markEnd = Math.Min(place.Range.End, lineEnd);
        var from = lineStart;
        if (lineEnd - lineStart > width && mark - lineStart + Math.Min(markEnd - mark, width / 2) > width - Cut.Length)
        {
            from = mark - (width / 4);
            from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        }

        return Show(text, line, from > lineStart, from, mark, markEnd, lineEnd, width);
    }

    private static CodeFrame Show(string text, int line, bool isCut, int from, int mark, int markEnd, int lineEnd, int width)
    {
        var code = new StringBuilder(isCut ? Cut : "");
        int columns = code.Length, indent = -1, end = -1, at = from;
        foreach (var rune in text.AsSpan(from, lineEnd - from).EnumerateRunes())
        {
            indent = indent < 0 && at >= mark ? columns : indent;
            end = end < 0 && at >= markEnd ? columns : end;
            var isTab = rune.Value == '\t';
            var size = isTab ? TabSize - (columns % TabSize) : Printable.Columns(rune);
            if (columns + size > width - Cut.Length && !FitsWhole(text, at, lineEnd, width - columns))
            {
                code.Append(Cut);
                break;
            }

            code.Append(isTab ? new string(' ', size) : Printable.Of(rune).ToString());
            columns += size;
            at += rune.Utf16SequenceLength;
        }

        indent = indent < 0 ? columns : indent;
        return new CodeFrame(line, code.ToString(), indent, Math.Max(1, (end < 0 ? columns : end) - indent));
    }

    private static bool FitsWhole(string text, int at, int lineEnd, int columns) =>
        lineEnd - at <= columns && Printable.Columns(text[at..lineEnd]) <= columns && text.IndexOf('\t', at, lineEnd - at) < 0;

    private static int EndOfLine(string text, int from, int limit)
    {
        limit = Math.Min(limit, text.Length);
        var end = from < limit ? text.AsSpan(from, limit - from).IndexOfAny('\r', '\n') : -1;
        return end < 0 ? limit : from + end;
    }
}
