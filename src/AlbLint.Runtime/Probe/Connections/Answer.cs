using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Connections;

/// <summary>What became of one request.</summary>
/// <param name="Head">The answer's head; null when there is none.</param>
/// <param name="IsWhole">Whether the answer was read to its end.</param>
/// <param name="End">How the stream ended; null while the connection is open.</param>
/// <param name="Leftover">Bytes that came together with the answer's end and do not belong to it.</param>
/// <param name="Findings">What is wrong with the bytes.</param>
internal sealed record Answer(ResponseHead? Head, bool IsWhole, StreamEnd? End, byte[] Leftover, FindingList Findings)
{
    /// <summary>When the last byte came, as <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/> has it.</summary>
    public long At { get; init; }

    /// <summary>The status; 0 when there is none.</summary>
    public int Status => Head?.Status.Code ?? 0;

    /// <summary>Whether the connection can take another request.</summary>
    public bool IsReusable => IsWhole && End is null && !Head!.AnnouncesClose;
}
