using System.Globalization;

namespace AlbLint.Runtime.Probe;

/// <summary>The statuses that a health check accepts: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html</summary>
public sealed class StatusMatcher
{
    private readonly IReadOnlyList<(int From, int To)> _ranges;
    private readonly string _text;

    private StatusMatcher(IReadOnlyList<(int From, int To)> ranges, string text) => (_ranges, _text) = (ranges, text);

    /// <summary>Reads <c>200</c>, <c>200,202</c> or <c>200-399</c>; null when it is none of these.</summary>
    public static StatusMatcher? Parse(string text)
    {
        var ranges = new List<(int From, int To)>();
        foreach (var piece in text.Split(','))
        {
            var ends = piece.Split('-');
            if (ends.Length > 2 || Status(ends[0]) is not { } from || Status(ends[^1]) is not { } to || from > to)
            {
                return null;
            }

            ranges.Add((from, to));
        }

        return new StatusMatcher(ranges, text);
    }

    /// <summary>Whether a status passes.</summary>
    public bool Accepts(int status) => _ranges.Any(range => status >= range.From && status <= range.To);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static int? Status(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status <= 999 ? status : null;
}
