using System.Globalization;
using System.Text;
using AlbLint.Runtime.Logs;

namespace AlbLint.Benchmarks.Logs;

/// <summary>An access log of a day with known causes of failures, the same for the same number of lines.</summary>
internal sealed class GeneratedLog
{
    /// <summary>What one request in so many shows; all others succeed.</summary>
    private static readonly FailedRequest[] Failures =
    [
        new(Cause.StaleKeepAlive, 400, "10.0.1.{0}:8080", "0.001 0.001 -1", "502 -"),
        new(Cause.TargetClosedConnection, 700, "10.0.1.{0}:8080", "0.001 4.205 -1", "502 -"),
        new(Cause.ConnectRefused, 900, "10.0.1.{0}:8080", "-1 -1 -1", "502 -"),
        new(Cause.IdleTimeout, 1100, "10.0.1.{0}:8080", "0.001 -1 -1", "504 -"),
        new(Cause.ConnectTimeout, 1300, "10.0.1.{0}:8080", "-1 -1 -1", "504 -"),
        new(Cause.TargetError, 500, "10.0.1.{0}:8080", "0.001 0.020 0.000", "500 500"),
        new(Cause.NoUsableTarget, 1700, "-", "-1 -1 -1", "503 -"),
        new(Cause.Lambda, 1900, "-", "0.000 0.001 0.000", "502 -", "LambdaUnhandled"),
        new(Cause.Authentication, 2300, "-", "-1 -1 -1", "500 -", "AuthTokenEpRequestTimeout"),
        new(Cause.Waf, 2900, "-", "-1 -1 -1", "500 -", "WAFConnectionTimeout"),
        new(Cause.ProtocolVersion, 3100, "-", "-1 -1 -1", "464 -"),
        new(Cause.ClientClosed, 600, "10.0.1.{0}:8080", "0.001 -1 -1", "460 -"),
    ];

    private static readonly int[] FieldCounts = [25, 29, 30, 33, 34];
    private static readonly DateTime Start = new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>How many lines of each cause were written.</summary>
    public Dictionary<Cause, long> Causes { get; } = Failures.ToDictionary(failure => failure.Cause, _ => 0L);

    /// <summary>Lines that were cut off.</summary>
    public long Damaged { get; private set; }

    public long Lines { get; private set; }

    /// <summary>Writes about so many bytes; returns how many.</summary>
    public long Write(Stream stream, long bytes)
    {
        var random = new Random(7);
        long written = 0;
        while (written < bytes)
        {
            var line = Encoding.ASCII.GetBytes(Line(random, Start.AddDays((double)written / bytes)) + "\n");
            stream.Write(line);
            written += line.Length;
        }

        return written;
    }

    private string Line(Random random, DateTime time)
    {
        Lines++;
        var failure = Array.Find(Failures, failure => random.Next(failure.OneIn) == 0);
        var target = string.Format(CultureInfo.InvariantCulture, failure?.Target ?? "10.0.1.{0}:8080", random.Next(4, 12));
        var statuses = failure?.Statuses ?? (random.Next(20) == 0 ? "404 404" : "200 200");
        var times = failure?.Times ?? $"0.00{random.Next(10)} 0.{random.Next(1000):000} 0.000";
        var now = time.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        string[] fields =
        [
            "https", now, "app/shop/50dc6c495c0c9188", $"203.0.113.{random.Next(256)}:{random.Next(1024, 65536)}", target, times, statuses, "1200", $"{random.Next(100, 90000)}",
            $"\"GET https://shop.example:443/{(random.Next(3) == 0 ? $"orders/{random.Next(100000)}?page=2&sort=asc" : "catalogue/search?q=lamp")} HTTP/2.0\"",
            "\"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36\"",
            "ECDHE-RSA-AES128-GCM-SHA256", "TLSv1.2", target == "-" ? "-" : "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/orders/73e2d6bc24d8a067",
            $"\"Root=1-58337262-{random.NextInt64():x16}\"", "\"shop.example\"", "\"arn:aws:acm:eu-west-1:123456789012:certificate/12345678\"", "1", now, "\"waf,forward\"", "\"-\"",
            $"\"{failure?.Reason ?? "-"}\"", $"\"{target}\"", $"\"{statuses.Split(' ')[1]}\"", "\"-\"", "\"-\"", "TID_1234abcd5678ef90", "\"-\"", "\"-\"", "\"-\"", "10.0.0.9",
        ];
        var line = string.Join(' ', fields.Take(FieldCounts[random.Next(FieldCounts.Length)] - 3)); // three times and two statuses stand in two texts
        if (random.Next(100_000) == 0)
        {
            Damaged++;
            return line[..random.Next(40, 200)];
        }

        if (failure is not null)
        {
            Causes[failure.Cause]++;
        }

        return line;
    }

    private sealed record FailedRequest(Cause Cause, int OneIn, string Target, string Times, string Statuses, string Reason = "-");
}
