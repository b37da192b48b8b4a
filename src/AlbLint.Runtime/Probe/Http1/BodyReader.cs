namespace AlbLint.Runtime.Probe.Http1;

/// <summary>Finds the end of a body: https://www.rfc-editor.org/rfc/rfc9112#section-6.3</summary>
internal abstract class BodyReader
{
    /// <summary>Whether the body is whole.</summary>
    public abstract bool IsDone { get; }

    /// <summary>Whether the body is not what its head says, so that nothing after it can be read.</summary>
    public virtual bool IsBroken => false;

    /// <summary>Takes what belongs to the body and returns how many bytes that are.</summary>
    public abstract int Take(ReadOnlySpan<byte> bytes);

    /// <summary>Judges a body when no more bytes come; says whether it is whole.</summary>
    public abstract bool End(StreamEnd end, FindingList findings);

    /// <summary>How the stream ended, in words that follow "body".</summary>
    protected static string Words(StreamEnd end) => end switch
    {
        StreamEnd.Closed => "the connection closes",
        StreamEnd.Reset => "the connection is reset",
        _ => "nothing more comes",
    };

    /// <summary>What clients get when a body ends too early.</summary>
    protected static string Consequence(StreamEnd end) => end is StreamEnd.Closed or StreamEnd.Reset
        ? "the load balancer has promised the client more than it gets: the response is cut off, or becomes a 502"
        : "the load balancer waits for the rest until its idle timeout ends: the response is cut off, or becomes a 504";
}
