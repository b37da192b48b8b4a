namespace AlbLint.EndToEnd.Tests.Probe;

/// <summary>Tests that measure the seconds of real servers: they run when no other test keeps the machine busy, which would make times longer or shorter.</summary>
[CollectionDefinition(nameof(MeasuredServers), DisableParallelization = true)]
public sealed class MeasuredServers;
