using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Connections;

/// <summary>What came from a server: bytes, or why none come.</summary>
/// <param name="Bytes">Valid until the next are received.</param>
/// <param name="End">Null when there are bytes.</param>
internal readonly record struct Received(ReadOnlyMemory<byte> Bytes, StreamEnd? End);
