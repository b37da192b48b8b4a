using System.Globalization;

namespace AlbLint.Rules.Targets;

/// <summary>A piece of a health check's matcher: one status code, or a range with both ends included.</summary>
internal readonly record struct StatusRange(int From, int To)
{
    /// <summary>Reads a matcher, <c>200</c>, <c>200,202</c> or <c>200-299</c>; null when it is none.</summary>
    public static IReadOnlyList<StatusRange>? Parse(string matcher)
    {
        var ranges = new List<StatusRange>();
        foreach (var piece in matcher.Split(','))
        {
            var ends = piece.Split('-');
            if (ends.Length > 2 || Status(ends[0]) is not { } from || Status(ends[ends.Length - 1]) is not { } to)
            {
                return null;
            }

            ranges.Add(new StatusRange(from, to));
        }

        return ranges;
    }

    /// <summary>The part of the range up to a status; null when there is none.</summary>
    public StatusRange? UpTo(int status) => From > status ? null : this with { To = Math.Min(To, status) };

    /// <inheritdoc/>
    public override string ToString() => From == To ? Text(From) : Text(From) + "-" + Text(To);

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static int? Status(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599 ? status : null;
}
