namespace AlbLint.Runtime.Probe;

/// <summary>Nothing answers at the address; the message says why, without a full stop.</summary>
public sealed class ProbeUnreachableException(string message) : Exception(message);
