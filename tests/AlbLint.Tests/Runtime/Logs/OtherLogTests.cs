using AlbLint.Runtime.Logs;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Runtime.Logs;

/// <summary>Health check logs and connection logs.</summary>
public sealed class OtherLogTests
{
    [Theory]
    [InlineData("TargetError", Cause.TargetError, Certainty.Exact)]
    [InlineData("ResponseCodeMismatch", Cause.TargetError, Certainty.Exact)]
    [InlineData("ConnectionReset", Cause.TargetClosedConnection, Certainty.Exact)]
    [InlineData("TimedOut", Cause.ConnectTimeout, Certainty.OneOf)]
    [InlineData("GRPCStatusHeaderEmpty", Cause.ProtocolVersion, Certainty.Likely)]
    [InlineData("InternalError", Cause.Other, Certainty.OneOf)]
    public void A_failed_health_check_has_its_reason(string reason, Cause cause, Certainty certainty)
    {
        var report = LogText.Read($"http 2026-01-02T03:04:05.678901Z 1.12 172.31.31.9:80 orders FAIL 502 {reason}");
        var found = Assert.Single(report.Causes);
        Assert.Equal((LogSource.HealthChecks, cause, certainty), (found.Source, found.Info.Cause, found.Certainty));
        Assert.Equal($"status 502; reason_code {reason}; target 172.31.31.9:80 only; at 2026-01-02 03:04 UTC", found.Evidence);
    }

    [Fact]
    public void A_health_check_that_passes_is_counted_only()
    {
        var report = LogText.Read("h2 2026-01-02T03:04:05.678901Z 0.01 172.31.31.9:80 orders PASS 200 - app/shop/50dc6c495c0c9188 10.0.0.9");
        Assert.Equal((1, 0, 0), (report.HealthChecks, report.Causes.Count, report.Damaged));
    }

    [Theory]
    [InlineData("Failed:ClientCertUntrusted", true)]
    [InlineData("Success", false)]
    [InlineData("-", false)]
    public void A_client_whose_certificate_fails_is_a_failed_handshake(string status, bool isFailure)
    {
        var report = LogText.Read($"2026-01-02T03:04:05.678901Z 203.0.113.7 36280 443 TLSv1.3 TLS_AES_128_GCM_SHA256 0.2 \"CN=a b\" NotBefore=2026;NotAfter=2027 00AB {status} TID_1 x25519 app/shop/50dc 10.0.0.9");
        Assert.Equal((1, 0), (report.Connections, report.Damaged));
        Assert.Equal(isFailure ? [Cause.TlsHandshake] : [], report.Causes.Select(cause => cause.Info.Cause));
    }
}
