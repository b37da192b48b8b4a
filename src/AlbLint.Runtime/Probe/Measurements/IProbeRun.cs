namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>All measurements in one version of HTTP.</summary>
internal interface IProbeRun
{
    /// <summary>Measures; what is found is kept even when it is cancelled.</summary>
    Task Measure();

    /// <summary>What is known by now.</summary>
    ProbeReport Report(bool isStopped);
}
