using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe;

/// <summary>What was seen of a connection that nothing was sent on any more.</summary>
/// <param name="After">What it was idle after, a noun phrase.</param>
/// <param name="Time">How long it was watched, or until the server closed it.</param>
/// <param name="End">How it ended; <see cref="StreamEnd.Silent"/> when the probe gave up first.</param>
/// <param name="Status">The status of the last answer.</param>
/// <param name="IsAnnounced">Whether the server had said that it would close.</param>
internal sealed record IdleObservation(string After, TimeSpan Time, StreamEnd End, int Status, bool IsAnnounced)
{
    /// <summary>Whether the server said with GOAWAY, in HTTP/2, that it takes no more requests.</summary>
    public bool IsGoAway { get; init; }

    /// <summary>Whether the server was first.</summary>
    public bool IsClosedByServer => End is StreamEnd.Closed or StreamEnd.Reset;
}
