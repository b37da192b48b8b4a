using System.Globalization;

namespace AlbLint.Runtime.Logs;

/// <summary>Says in one line what the lines of a cause have in common.</summary>
internal static class Evidence
{
    private const int ShownReasons = 3;
    private const double Most = 0.9;

    public static string Of(Cause cause, LogSource source, CauseTally tally)
    {
        var parts = new List<string>();
        Add(parts, source == LogSource.HealthChecks ? "status " : "", tally.Statuses);
        Add(parts, source switch
        {
            LogSource.Requests => "error_reason ",
            LogSource.Connections => "tls_verify_status ",
            _ => "reason_code ",
        }, tally.Reasons);
        if (tally.Durations.Total > 0)
        {
            parts.Add(Durations(cause, tally.Durations));
        }

        parts.AddRange(new[] { Spread("target", tally.Targets), Spread("path", tally.Paths) }.OfType<string>());
        parts.Add(Span(tally.Timeline));
        return string.Join("; ", parts);
    }

    private static void Add(List<string> parts, string label, TextCounter texts)
    {
        if (texts.Total > 0)
        {
            var top = texts.Top(ShownReasons).Select(text => texts.Different == 1 ? text.Text : $"{text.Text} ({Number(text.Count)})");
            parts.Add(label + string.Join(", ", top) + (texts.Different > ShownReasons ? " and others" : ""));
        }
    }

    private static string Durations(Cause cause, DurationCounter durations)
    {
        var verb = cause switch
        {
            Cause.TargetClosedConnection or Cause.StaleKeepAlive or Cause.Deregistration or Cause.MalformedResponse => "closed after ",
            Cause.ConnectTimeout or Cause.IdleTimeout => "given up after ",
            _ => "ended after ",
        };
        if (durations.Smallest == durations.Largest)
        {
            return verb + Seconds(durations.Smallest);
        }

        var (mode, count) = durations.Mode;
        return $"{verb}{Seconds(durations.Smallest)} to {Seconds(durations.Largest)}, most often {Seconds(mode)} ({Percent(count, durations.Total)})";
    }

    /// <summary>Where it happens; null when the log does not say.</summary>
    private static string? Spread(string noun, TextCounter texts)
    {
        if (texts.Total == 0 || texts.Different == 0)
        {
            return null;
        }

        var (text, count) = texts.Top(1)[0];
        return texts.Different == 1 ? $"{noun} {text} only"
            : count >= texts.Total * Most ? $"{Percent(count, texts.Total)} on {noun} {text}"
            : $"{Number(texts.Different)} {noun}s, {Percent(count, texts.Total)} on {text}";
    }

    private static string Span(Timeline timeline)
    {
        string first = LogTime.Minute(timeline.First), last = LogTime.Minute(timeline.Last);
        return first == last ? $"at {first} UTC" : $"from {first} to {(first[..10] == last[..10] ? last[11..] : last)} UTC";
    }

    private static string Seconds(int milliseconds) => (milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture) + " s";

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(long part, long whole) => (Math.Floor(1000m * part / whole) / 10).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
