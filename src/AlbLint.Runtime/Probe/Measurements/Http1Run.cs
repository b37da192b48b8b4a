using System.Diagnostics;
using AlbLint.Findings;
using AlbLint.Runtime.Probe.Connections;

namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>All measurements in HTTP/1.1.</summary>
internal sealed class Http1Run(ProbeContext context) : IProbeRun
{
    private Answer? _first;
    private OtherProtocols? _others;
    private bool _isHttp2;

    public async Task Measure()
    {
        using var connection = await context.Connect().ConfigureAwait(false);
        var tlsFailure = context.IsTls ? await context.StartTls(connection).ConfigureAwait(false) : null;
        var start = Stopwatch.GetTimestamp();
        _first = tlsFailure is null ? await context.Ask(connection, context.Request(connection)).ConfigureAwait(false) : null;

        // A first answer that may come from a server of another protocol decides whether there is anything else to measure.
        if (_first is not { Head: not null, Status: not 400 })
        {
            _others = await OtherProtocols.Try(context).ConfigureAwait(false);
            if (Mismatch(_others, tlsFailure) is { } mismatch)
            {
                context.Findings.Add(mismatch);
                return;
            }
        }

        if (_first is null)
        {
            context.Findings.Add(ProbeContext.TlsFailure(tlsFailure!));
            return;
        }

        context.Findings.Add(_first.Findings);
        if (_first.Head is null)
        {
            await Task.WhenAll(HealthCheckMeasurement.Run(context, _first.Status), LookAround()).ConfigureAwait(false);
            return;
        }

        var another = new SecondConnection(context, Stopwatch.GetElapsedTime(start, _first.At));
        using var second = await another.Ask(connection, _first).ConfigureAwait(false);
        await (another.IsOnlyOneServed ? OneByOne(second!) : SideBySide(another.IsOtherOpen ? connection : null, _first, second)).ConfigureAwait(false);
    }

    public ProbeReport Report(bool isStopped) => context.Report(isStopped) with
    {
        Protocol = _isHttp2 ? "HTTP/2" : _first?.Head is { Status.Code: > 0 } head ? $"HTTP/1.{head.Status.MinorVersion}" : null,
        OtherProtocol = _others?.OppositeOutcome,
    };

    private async Task SideBySide(ProbeConnection? connection, Answer first, AskedConnection? second) => await Task.WhenAll(
        HealthCheckMeasurement.Run(context, first.Status),
        LookAround(),
        connection is null ? Task.CompletedTask : ConnectionMeasurements.AfterOneAnswer(context, connection, first),
        second is null ? Task.CompletedTask : ConnectionMeasurements.AfterSeveralAnswers(context, second.Connection, second.Answer),
        ConnectionMeasurements.AfterHead(context, context.Options.Hold),
        ConnectionMeasurements.Reuse(context)).ConfigureAwait(false);

    /// <summary>Nothing can be measured while another connection is open; only one is held, as each takes the whole time.</summary>
    private async Task OneByOne(AskedConnection asked)
    {
        context.Findings.Add(SecondConnection.OnlyOneServed);
        await ConnectionMeasurements.AfterOneAnswer(context, asked.Connection, asked.Answer).ConfigureAwait(false);
        asked.Dispose();
        await HealthCheckMeasurement.Run(context, asked.Answer.Status).ConfigureAwait(false);
        await ConnectionMeasurements.AfterHead(context, context.Options.Margin).ConfigureAwait(false);
        await LookAround().ConfigureAwait(false);
    }

    private async Task LookAround() => _others ??= await OtherProtocols.Try(context).ConfigureAwait(false);

    private ProbeFinding? Mismatch(OtherProtocols others, string? tlsFailure)
    {
        if (others.Opposite)
        {
            return new ProbeFinding("protocol", Severity.Error, context.IsTls ? "port speaks plain HTTP, not HTTPS" : "port speaks TLS, not plain HTTP")
            {
                Rule = "ALB2001",
                Why = context.IsTls ? "the TLS handshake fails on a server that expects plain HTTP, so every request gets a 502" : "plain HTTP means nothing to a server that expects TLS, so every request gets a 502 or a 400",
                Do = context.IsTls ? "use a target group of protocol HTTP for this port" : "use a target group of protocol HTTPS for this port",
            };
        }

        _isHttp2 = others.Http2 && tlsFailure is null;
        return !_isHttp2 ? null : new ProbeFinding("protocol", Severity.Error, "port speaks HTTP/2 only, not HTTP/1.1")
        {
            Rule = "ALB2005",
            Why = "a target group of protocol version HTTP1 sends HTTP/1.1, which the server refuses",
            Do = "use a target group of protocol version HTTP2 or GRPC, or let the server speak HTTP/1.1 too",
        };
    }
}
