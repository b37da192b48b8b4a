using System.Globalization;
using System.Text.RegularExpressions;
using AlbLint.Runtime.Logs;
using AlbLint.Runtime.Logs.Athena;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Runtime.Logs.Athena;

/// <summary>The SQL says of each line what the program says.</summary>
public sealed class AthenaScriptTests
{
    private const string Location = "s3://logs/AWSLogs/123456789012/elasticloadbalancing/eu-west-1";
    private static readonly LogFilter Always = new(DateTimeOffset.UnixEpoch);
    private const string Counts = "SELECT cause, count(*) FROM alb_failed_requests GROUP BY cause ORDER BY count(*) DESC, cause";

    private static readonly string[] Statuses =
        ["200 200", "404 404", "400 -", "401 -", "413 -", "460 -", "463 -", "464 -", "500 -", "500 500", "502 -", "502 502", "502 200", "503 -", "503 503", "504 -", "504 200", "561 -", "- -"];

    private static readonly string[] Times =
        ["-1 -1 -1", "0.001 0.000 -1", "0.000 0.003 -1", "0.000 0.004 -1", "0.001 4.205 -1", "0.000 300.000 -1", "0.000 -1 -1", "0.000 0.001 0.000", "-1 0.1 -1"];

    private static readonly string[] Reasons =
        ["-", "LambdaUnhandled", "WAFServiceError", "AuthInvalidCookie", "JWKSRequestFailed", "AWSALBTGCookieInvalid", "WeightedTargetGroupsUnhandledException"];

    private static readonly string[] Actions = ["forward", "waf-failed", "waf,fixed-response"];

    [Fact]
    public void All_combinations_of_what_a_line_shows_have_the_same_cause() => AssertAgree(
        Always,
        [
            .. from statuses in Statuses
               from times in Times
               from reason in Reasons
               from actions in Actions
               from target in new[] { "-", "10.0.0.1:80" }
               from fields in new[] { 25, 34 }
               select new AccessLogLine
               {
                   Statuses = statuses,
                   Times = times,
                   Reason = reason,
                   Actions = actions,
                   Target = target,
                   Fields = fields,
                   Classification = reason == "-" && target == "-" ? "Severe" : "Acceptable",
               }.ToString(),
        ]);

    [Theory]
    [InlineData(25)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(33)]
    [InlineData(34)]
    public void Old_lines_are_read_too(int fields) =>
        Assert.Equal([("connect-refused", 1)], AssertAgree(Always, [new AccessLogLine { Statuses = "502 -", Times = "-1 -1 -1", Fields = fields }.ToString()]));

    [Theory]
    [InlineData("a \"quoted\" word")]
    [InlineData("\" - - - x")]
    [InlineData("\\\"x\\\" y")]
    [InlineData("x\" \"y")]
    public void A_quote_in_what_the_client_sends_changes_nothing(string text)
    {
        var line = new AccessLogLine { Statuses = "502 -", Reason = "LambdaUnhandled" };
        Assert.Equal([("lambda", 2)], AssertAgree(Always, [(line with { UserAgent = text }).ToString(), (line with { Request = $"GET http://h:80/?{text} HTTP/1.1" }).ToString()]));
    }

    [Fact]
    public void Fields_that_may_come_change_nothing() =>
        Assert.Single(AssertAgree(Always, [new AccessLogLine { Statuses = "502 -", Times = "-1 -1 -1" } + " - \"new\" 7"]));

    [Fact]
    public void Paths_that_always_fail_are_the_same()
    {
        var closed = new AccessLogLine { Statuses = "502 -", Times = "0.001 0.001 -1" };
        var counts = AssertAgree(
            Always,
            [
                .. Enumerable.Range(0, 100).Select(i => new AccessLogLine { Request = $"GET http://h:80/orders/{i}/items/{i}?x=1 HTTP/1.1" }.ToString()),
                .. Enumerable.Range(0, 12).Select(i => (closed with { Request = $"GET http://h:80/export/{i}a/1b9d6bcd-bbfd HTTP/1.1" }).ToString()),
                .. Enumerable.Range(0, 5).Select(i => (closed with { Request = "- http://h:80- -" }).ToString()),
                .. Enumerable.Range(0, 3).Select(i => (closed with { Request = $"GET http://h:80/orders/{i}/items/{i} HTTP/1.1" }).ToString()),
            ]);
        Assert.Equal([("malformed-response", 12), ("stale-keep-alive", 8)], counts);
    }

    [Fact]
    public void Lines_that_are_none_have_no_cause() => Assert.Empty(AssertAgree(Always, ["", "x", new AccessLogLine { Statuses = "502 -" }.ToString()[..200]]));

    [Fact]
    public void Filters_leave_out_the_same()
    {
        var line = new AccessLogLine { Statuses = "502 -", Times = "-1 -1 -1" };
        string[] lines =
        [
            line.ToString(), (line with { Time = "2026-01-02T03:04:06Z" }).ToString(), (line with { LoadBalancer = "app/other/1" }).ToString(),
            (line with { TargetGroup = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/orders2/1" }).ToString(),
        ];
        var from = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        Assert.Equal([("connect-refused", 1)], AssertAgree(new LogFilter(from, from.AddSeconds(1), "shop", "orders"), lines));
    }

    [Fact]
    public void Each_query_runs_and_there_is_one_for_each_cause()
    {
        using var database = new LogDatabase([new AccessLogLine { Statuses = "502 -" }.ToString()]);
        var statements = AthenaScript.Statements(Location, Always).Skip(1).ToList();
        Assert.All(statements, database.Run);
        Assert.All(CauseInfo.All, cause => Assert.Single(statements, statement => statement.Contains($"WHERE cause = '{cause.Word}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_table_has_a_column_for_each_group_of_the_expression_and_a_partition_for_each_day()
    {
        var table = AthenaScript.Statements(Location + "/", Always)[0];
        Assert.Equal(34, LogColumn.All.Count());
        Assert.Equal(34, new Regex(LogColumn.LinePattern).GetGroupNumbers().Length - 1);
        Assert.Contains($"LOCATION '{Location}/'", table);
        Assert.Contains($"'storage.location.template' = '{Location}/${{day}}'", table);
    }

    [Fact]
    public void Queries_read_no_more_than_some_days_when_no_start_is_given()
    {
        using var database = new LogDatabase([new AccessLogLine { Statuses = "502 -" }.ToString()], day: DateTime.Today);
        Assert.Equal(1, Found(database, new LogFilter()));
        using var older = new LogDatabase([new AccessLogLine { Statuses = "502 -" }.ToString()], day: DateTime.Today.AddDays(-9));
        Assert.Equal(0, Found(older, new LogFilter()));
        Assert.Contains("WHERE day >= '2026/01/25' AND day <= '2026/02/01' AND time < ", AthenaScript.Statements(Location, new LogFilter(to: new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)))[1]);

        static long Found(LogDatabase database, LogFilter filter)
        {
            database.Run(AthenaScript.Statements(Location, filter)[1]);
            return database.Counts(Counts).Sum(cause => cause.Item2);
        }
    }

    [Theory]
    [InlineData("2026-02-01T00:00Z", "2026/02/01")]
    [InlineData("2026-01-31T23:58Z", "2026/02/01")]
    [InlineData("2026-01-31T20:00Z", "2026/01/31")]
    public void Logs_that_were_delivered_after_midnight_are_read_for_the_evening_before(string to, string day) =>
        Assert.Contains($"day <= '{day}' AND time < ", AthenaScript.Statements(Location, new LogFilter(DateTimeOffset.UnixEpoch, DateTimeOffset.Parse(to, CultureInfo.InvariantCulture)))[1]);

    private static List<(string Cause, long Count)> AssertAgree(LogFilter filter, IReadOnlyList<string> lines)
    {
        using var database = new LogDatabase(lines);
        database.Run(AthenaScript.Statements(Location, filter)[1]);
        var expected = LogReport.Of(new LogScanner(filter).Scan(new MemoryStream(LogText.Bytes([.. lines])))).Causes
            .Select(cause => (cause.Info.Word, cause.Count)).OrderByDescending(cause => cause.Count).ThenBy(cause => cause.Word, StringComparer.Ordinal).ToList();
        var found = database.Counts(Counts);
        Assert.Equal(expected, found);
        return found;
    }
}
