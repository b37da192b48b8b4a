using System.Diagnostics;
using System.Net.Security;
using AlbLint.Aws;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Http1;
using AlbLint.Runtime.Probe.Http2;

namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>All measurements in HTTP/2, plain or over TLS, and gRPC.</summary>
internal sealed class Http2Run(ProbeContext context) : IProbeRun
{
    /// <summary>Connections: one that is held, one that is used again, and one for what is judged.</summary>
    public const int Connections = 3;

    /// <summary>Requests: one, two, the client's and the health check.</summary>
    public const int Requests = 5;

    private bool _speaksHttp2;

    private bool IsGrpc => context.Options.Version == ProtocolVersion.GRPC;

    private string HealthCheckPath => context.Options.HealthCheckPath ?? (IsGrpc ? ElbDefaults.GrpcHealthCheckPath : ElbDefaults.HealthCheckPath).Value;

    public async Task Measure()
    {
        using var connection = await context.Connect().ConfigureAwait(false);
        var session = new Http2Session(connection, context.Cancellation);
        var failure = context.IsTls ? await context.StartTls(connection, SslApplicationProtocol.Http2).ConfigureAwait(false) : null;
        _speaksHttp2 = failure is null && await session.Start(context.Options.Patience).ConfigureAwait(false);
        if (!_speaksHttp2)
        {
            context.Findings.Add(new ProbeFinding("protocol", Severity.Error, failure ?? "port does not speak HTTP/2 with a client that begins with it")
            {
                Rule = "ALB2005",
                Bytes = session.Other.Length > 0 ? ByteExcerpt.Of(session.Other) : null,
                Why = "a target group of protocol version HTTP2 or GRPC speaks HTTP/2 from the first byte, so every request gets a 502",
                Do = context.IsTls ? null : "let the server speak HTTP/2 without TLS (h2c); many servers do only where HTTP/1.1 is off",
            });
            return;
        }

        await Task.WhenAll(Hold(connection, session), Reuse(), Judge()).ConfigureAwait(false);
    }

    public ProbeReport Report(bool isStopped) => context.Report(isStopped) with { Protocol = _speaksHttp2 ? "HTTP/2" : null };

    private async Task Hold(ProbeConnection connection, Http2Session session)
    {
        if (!await Ask(connection, session).ConfigureAwait(false))
        {
            return;
        }

        var held = await Watch(session, context.Options.Hold, "one answer").ConfigureAwait(false);
        if (!IsBroken(session))
        {
            context.Add(held);
        }
    }

    private async Task Reuse()
    {
        using var connection = await context.ConnectAsUrlSays(SslApplicationProtocol.Http2).ConfigureAwait(false);
        var session = connection is null ? null : new Http2Session(connection, context.Cancellation);
        if (session is null || !await session.Start(context.Options.Patience).ConfigureAwait(false) || !await Ask(connection!, session).ConfigureAwait(false))
        {
            return;
        }

        var rest = await Watch(session, context.Options.Rest, "an answer, before another request").ConfigureAwait(false);
        if (rest.IsClosedByServer)
        {
            context.Add(rest);
        }
        else if (!IsBroken(session) && !await Ask(connection!, session).ConfigureAwait(false) && session is { GoAwayAt: null, IsBroken: false })
        {
            context.Findings.Add(new ProbeFinding(ConnectionMeasurements.ReuseCheck, Severity.Error, $"request after {Seconds.Of(rest.Time)} of rest gets no answer, although the server had not closed the connection")
            {
                Why = "the load balancer reuses connections just so, and answers 502 or 504",
            });
        }
    }

    private async Task<bool> Ask(ProbeConnection connection, Http2Session session)
    {
        context.CountRequest();
        var client = connection.LocalEndPoint.Address;
        var path = IsGrpc ? HealthCheckPath : context.Options.Url.PathAndQuery;
        var end = await session.Ask(Http2Request.Fields(path, context.Host, context.IsTls, client, IsGrpc), IsGrpc ? new byte[5] : null, context.Options.Patience).ConfigureAwait(false);
        return !IsBroken(session) && end is null;
    }

    private bool IsBroken(Http2Session session)
    {
        if (session.IsBroken)
        {
            context.Findings.Error("frame", $"server sends a frame of more than {Http2Frame.MaxPayload} bytes, which no client has allowed it", session.Other, why: "the load balancer has to end the connection (RFC 9113, 4.2), and every request on it gets a 502");
        }

        return session.IsBroken;
    }

    private static async Task<IdleObservation> Watch(Http2Session session, TimeSpan time, string after)
    {
        var start = session.LastAt;
        var end = session.GoAwayAt is null ? await session.Watch(time - Stopwatch.GetElapsedTime(start)).ConfigureAwait(false) : null;
        var ended = session.GoAwayAt is { } goAway ? Stopwatch.GetElapsedTime(start, goAway) : Stopwatch.GetElapsedTime(start);
        return new IdleObservation(after, ended, session.GoAwayAt is null ? end ?? StreamEnd.Silent : StreamEnd.Closed, 200, IsAnnounced: false) { IsGoAway = session.GoAwayAt is not null };
    }

    private async Task Judge()
    {
        using var client = new Http2Client(context);
        var first = IsGrpc ? null : await client.Ask(context.Options.Url.PathAndQuery, context.Host, RequestBytes.UserAgent, isGrpc: false).ConfigureAwait(false);
        if (await client.Ask(HealthCheckPath, context.HealthCheckHost, RequestBytes.HealthChecker, IsGrpc).ConfigureAwait(false) is not { } answer)
        {
            return;
        }

        context.HealthCheckStatus = IsGrpc ? answer.GrpcStatus : answer.Status;
        if (!IsGrpc)
        {
            HealthCheckMeasurement.Judge(context, HealthCheckPath, answer.Status, answer.Location, first?.Status ?? 0);
        }
        else if (answer.GrpcStatus is not { } status || !(context.Options.Matcher ?? StatusMatcher.Parse(ElbDefaults.GrpcMatcher.Value)!).Accepts(status))
        {
            context.Findings.Add(new ProbeFinding("health-check", Severity.Warning, $"health check {HealthCheckPath} gets {(answer.GrpcStatus is { } other ? $"gRPC status {other}" : $"status {answer.Status} without a gRPC status")}, which is outside of the matcher {context.Options.Matcher?.ToString() ?? ElbDefaults.GrpcMatcher.Value}")
            {
                Why = "the target counts as unhealthy and gets requests only when all others do too",
            });
        }
    }
}
