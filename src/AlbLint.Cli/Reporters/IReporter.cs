using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes a report as the findings come, so that none has to be kept.</summary>
internal interface IReporter
{
    /// <summary>Writes one finding.</summary>
    void Write(Finding finding);

    /// <summary>Writes the end of the report.</summary>
    void Finish(Summary summary);
}
