using AlbLint.Runtime.Logs;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Runtime.Logs;

/// <summary>One line, one cause.</summary>
public sealed class ClassificationTests
{
    [Theory]
    [InlineData(Cause.TargetError, "502 502", "0.001 0.020 0.000")]
    [InlineData(Cause.TargetError, "500 500", "0.001 0.020 0.000")]
    [InlineData(Cause.ConnectRefused, "502 -", "-1 -1 -1")]
    [InlineData(Cause.ConnectTimeout, "504 -", "-1 -1 -1")]
    [InlineData(Cause.IdleTimeout, "504 -", "0.001 -1 -1")]
    [InlineData(Cause.IdleTimeout, "504 -", "0.000 3.200 -1")]
    [InlineData(Cause.ProtocolVersion, "464 -", "-1 -1 -1")]
    [InlineData(Cause.ClientClosed, "460 -", "0.001 -1 -1")]
    [InlineData(Cause.Authentication, "561 -", "-1 -1 -1")]
    [InlineData(Cause.Other, "463 -", "-1 -1 -1")]
    public void Statuses_and_times_tell_exactly(Cause cause, string statuses, string times) =>
        AssertCause(cause, Certainty.Exact, new AccessLogLine { Statuses = statuses, Times = times });

    [Theory]
    [InlineData(Cause.Lambda, "LambdaInvalidResponse", "502 -")]
    [InlineData(Cause.Lambda, "LambdaRequestTooLarge", "413 -")]
    [InlineData(Cause.Waf, "WAFConnectionTimeout", "500 -")]
    [InlineData(Cause.Authentication, "AuthTokenEpRequestTimeout", "500 -")]
    [InlineData(Cause.Authentication, "JWKSRequestFailed", "500 -")]
    [InlineData(Cause.Authentication, "JWTSignatureValidationFailed", "401 -")]
    [InlineData(Cause.Other, "AWSALBTGCookieInvalid", "500 -")]
    public void The_reason_tells_exactly(Cause cause, string reason, string statuses) =>
        AssertCause(cause, Certainty.Exact, new AccessLogLine { Statuses = statuses, Times = "0.000 0.001 0.000", Target = "-", Reason = reason });

    [Fact]
    public void No_target_and_503_is_a_group_without_targets() =>
        AssertCause(Cause.NoUsableTarget, Certainty.Exact, new AccessLogLine { Statuses = "503 -", Times = "-1 -1 -1", Target = "-" });

    [Fact]
    public void A_fixed_response_of_503_is_what_the_rule_says() =>
        AssertCause(Cause.Other, Certainty.Exact, new AccessLogLine { Statuses = "503 -", Times = "-1 -1 -1", Target = "-", Actions = "waf,fixed-response" });

    [Fact]
    public void A_firewall_that_fails_is_named_by_the_action() =>
        AssertCause(Cause.Waf, Certainty.Exact, new AccessLogLine { Statuses = "500 -", Times = "-1 -1 -1", Target = "-", Actions = "waf-failed" });

    [Theory]
    [InlineData("0.003 0.000 -1")]
    [InlineData("0.005 0.001 -1")]
    [InlineData("0.000 0.003 -1")]
    public void A_connection_closed_at_once_is_likely_one_that_was_idle(string times) =>
        AssertCause(Cause.StaleKeepAlive, Certainty.Likely, new AccessLogLine { Statuses = "502 -", Times = times });

    [Theory]
    [InlineData("0.001 4.205 -1")]
    [InlineData("0.000 0.004 -1")]
    [InlineData("0.000 -1 -1")]
    public void A_connection_closed_later_is_closed_with_the_request_outstanding(string times) =>
        AssertCause(Cause.TargetClosedConnection, Certainty.Likely, new AccessLogLine { Statuses = "502 -", Times = times });

    [Fact]
    public void A_connection_closed_after_the_default_deregistration_delay_may_be_due_to_it() =>
        AssertCause(Cause.Deregistration, Certainty.OneOf, new AccessLogLine { Statuses = "502 -", Times = "0.000 300.004 -1" });

    [Fact]
    public void A_good_status_that_becomes_502_may_be_a_malformed_response() =>
        AssertCause(Cause.MalformedResponse, Certainty.OneOf, new AccessLogLine { Statuses = "502 200", Times = "0.000 0.010 -1" });

    [Fact]
    public void A_severe_classification_makes_a_4xx_worth_telling() =>
        AssertCause(Cause.Other, Certainty.Exact, new AccessLogLine { Statuses = "400 -", Times = "-1 -1 -1", Classification = "Severe" });

    [Theory]
    [InlineData("200 200")]
    [InlineData("404 404")]
    [InlineData("401 -")]
    [InlineData("- -")]
    public void Nothing_else_is_a_failure(string statuses) => Assert.Empty(LogText.Read(new AccessLogLine { Statuses = statuses }).Causes);

    [Theory]
    [InlineData(25)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(33)]
    [InlineData(34)]
    public void Old_lines_tell_as_much(int fields) =>
        AssertCause(Cause.ConnectRefused, Certainty.Exact, new AccessLogLine { Statuses = "502 -", Times = "-1 -1 -1", Fields = fields });

    [Fact]
    public void Every_condition_stands_in_sql_too() => Assert.All(Classification.Rows, row => Assert.NotEmpty(row.When.Sql));

    private static void AssertCause(Cause cause, Certainty certainty, AccessLogLine line)
    {
        var report = LogText.Read(line);
        var found = Assert.Single(report.Causes);
        Assert.Equal((cause, certainty, 1), (found.Info.Cause, found.Certainty, found.Count));
        Assert.Equal(0, report.Damaged);
    }
}
