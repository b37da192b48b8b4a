using AlbLint.Runtime.Probe.Connections;
using AlbLint.Runtime.Probe.Http1;
using AlbLint.Runtime.Probe.Http2;

namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>What else the port speaks, to tell a server of another protocol from a broken one.</summary>
/// <param name="Opposite">Whether TLS is spoken where the URL says http, and plain HTTP where it says https.</param>
/// <param name="OppositeOutcome">What happens to a connection that tries it; one phrase.</param>
/// <param name="Http2">Whether HTTP/2 is spoken to who begins with it, over TLS where the URL says https.</param>
internal sealed record OtherProtocols(bool Opposite, string OppositeOutcome, bool Http2)
{
    /// <summary>Enough for a server on which nothing else is asked; a server that does not understand often just waits.</summary>
    private static readonly TimeSpan MaxPatience = TimeSpan.FromSeconds(5);

    /// <summary>Connections that this takes.</summary>
    public const int Connections = 2;

    public static async Task<OtherProtocols> Try(ProbeContext context)
    {
        var opposite = context.IsTls ? TryPlain(context) : TryTls(context);
        var http2 = TryHttp2(context);
        var (isSpoken, outcome) = await opposite.ConfigureAwait(false);
        return new OtherProtocols(isSpoken, outcome, await http2.ConfigureAwait(false));
    }

    private static TimeSpan Patience(ProbeContext context) => context.Options.Patience < MaxPatience ? context.Options.Patience : MaxPatience;

    private static async Task<(bool IsSpoken, string Outcome)> TryTls(ProbeContext context)
    {
        using var connection = await context.Connect().ConfigureAwait(false);
        var failure = await context.StartTls(connection, patience: Patience(context)).ConfigureAwait(false);
        return (failure is null, failure ?? "the port speaks TLS");
    }

    private static async Task<(bool IsSpoken, string Outcome)> TryPlain(ProbeContext context)
    {
        using var connection = await context.Connect().ConfigureAwait(false);
        var options = context.Options with { Timeout = Patience(context) };
        context.CountRequest();
        var answer = await Exchange.Ask(connection, context.Request(connection), isHead: false, options, context.Cancellation).ConfigureAwait(false);
        return (answer.Head is not null, answer.Head is not null ? $"plain HTTP gets status {answer.Status}"
            : answer.End == StreamEnd.Silent ? "plain HTTP gets no answer" : "the server closes connections of plain HTTP");
    }

    private static async Task<bool> TryHttp2(ProbeContext context)
    {
        using var connection = await context.Connect().ConfigureAwait(false);
        if (context.IsTls && await context.StartTls(connection, System.Net.Security.SslApplicationProtocol.Http2, Patience(context)).ConfigureAwait(false) is not null)
        {
            return false;
        }

        return await new Http2Session(connection, context.Cancellation).Start(Patience(context)).ConfigureAwait(false);
    }
}
