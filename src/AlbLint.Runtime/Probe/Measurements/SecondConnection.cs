using AlbLint.Findings;
using AlbLint.Runtime.Probe.Connections;

namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>Connects and asks while another connection is open, as a load balancer does: a server of one thread answers only once that one is closed.</summary>
/// <param name="context">The run.</param>
/// <param name="usual">How long an answer takes when nothing else is asked.</param>
internal sealed class SecondConnection(ProbeContext context, TimeSpan usual)
{
    /// <summary>Longer than this a second answer takes for a reason, whatever else the machine does.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _patience = usual * 3 > Soon ? usual * 3 : Soon;

    /// <summary>Whether the server serves one connection at a time.</summary>
    public bool IsOnlyOneServed { get; private set; }

    /// <summary>Whether the other connection is still open.</summary>
    public bool IsOtherOpen { get; private set; } = true;

    /// <summary>Asks on a connection of its own; the other one is closed when the server seems to wait for that. Null when there is no connection.</summary>
    public async Task<AskedConnection?> Ask(ProbeConnection other, Answer answer)
    {
        var second = Ask();
        if (!answer.IsReusable || await IsSoon(second).ConfigureAwait(false))
        {
            return await second.ConfigureAwait(false);
        }

        other.Dispose();
        IsOtherOpen = false;
        if (!await IsSoon(second).ConfigureAwait(false) || await second.ConfigureAwait(false) is not { Answer.IsReusable: true } asked)
        {
            return await second.ConfigureAwait(false); // it may just be slow
        }

        // Once may be chance.
        var third = Ask();
        if (!await IsSoon(third).ConfigureAwait(false))
        {
            asked.Dispose();
            IsOnlyOneServed = await IsSoon(third).ConfigureAwait(false) && await third.ConfigureAwait(false) is { Answer.IsReusable: true };
            return await third.ConfigureAwait(false);
        }

        (await third.ConfigureAwait(false))?.Dispose();
        return asked;
    }

    /// <summary>What follows for a load balancer.</summary>
    public static ProbeFinding OnlyOneServed { get; } = new("connections", Severity.Error, "server serves one connection at a time: on a second one it answers only when the first is closed")
    {
        Why = "the load balancer keeps connections open and sends other requests and health checks over further ones: these wait, requests get a 504 after the idle timeout, and the target turns unhealthy",
        Do = "give the server more workers or threads, or let it answer Connection: close",
    };

    private async Task<AskedConnection?> Ask() =>
        await context.ConnectAsUrlSays().ConfigureAwait(false) is { } connection ? new AskedConnection(connection, await ConnectionMeasurements.Ask(context, connection).ConfigureAwait(false)) : null;

    private async Task<bool> IsSoon(Task asked)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        var isSoon = await Task.WhenAny(asked, Task.Delay(_patience, waiting.Token)).ConfigureAwait(false) == asked;
        await waiting.CancelAsync().ConfigureAwait(false);
        return isSoon;
    }
}

/// <summary>A connection on which one request was answered.</summary>
internal sealed record AskedConnection(ProbeConnection Connection, Answer Answer) : IDisposable
{
    public void Dispose() => Connection.Dispose();
}
