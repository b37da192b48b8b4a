using System.Globalization;
using System.Text;

namespace AlbLint.Cli.Fixes;

/// <summary>Writes the difference of two texts as <c>git apply</c> and <c>patch -p1</c> read it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoEnd = "\\ No newline at end of file\n";

    /// <summary>The diff of one file; empty when the texts are equal.</summary>
    public static string Of(string path, string before, string after)
    {
        var (a, b) = (Lines(before), Lines(after));
        var changes = LineChange.Between(a, b);
        if (changes.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        for (var i = 0; i < changes.Count;)
        {
            var first = i;
            while (++i < changes.Count && changes[i].Old - changes[i - 1].OldEnd <= 2 * Context)
            {
            }

            WriteHunk(text, a, b, changes[first..i]);
        }

        return text.ToString();
    }

    private static void WriteHunk(StringBuilder text, string[] a, string[] b, List<LineChange> changes)
    {
        var start = Math.Max(0, changes[0].Old - Context);
        var end = Math.Min(a.Length, changes[^1].OldEnd + Context);
        var newStart = changes[0].New - (changes[0].Old - start);
        var newLength = end - start + changes.Sum(change => change.NewLength - change.OldLength);
        text.Append($"@@ -{Range(start, end - start)} +{Range(newStart, newLength)} @@\n");
        var at = start;
        foreach (var change in changes)
        {
            Write(text, ' ', a.AsSpan(at, change.Old - at));
            Write(text, '-', a.AsSpan(change.Old, change.OldLength));
            Write(text, '+', b.AsSpan(change.New, change.NewLength));
            at = change.OldEnd;
        }

        Write(text, ' ', a.AsSpan(at, end - at));
    }

    private static string Range(int start, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"{(length == 0 ? start : start + 1)}{(length == 1 ? "" : "," + length.ToString(CultureInfo.InvariantCulture))}");

    private static void Write(StringBuilder text, char mark, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line).Append(line.EndsWith('\n') ? "" : "\n" + NoEnd);
        }
    }

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line + "\n").ToArray();
        lines[^1] = lines[^1][..^1];
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
