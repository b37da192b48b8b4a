using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.CloudFormation;

/// <summary>What was read from templates.</summary>
public sealed class ReadResult
{
    /// <summary>The deployments, for each group of related resources one per scenario.</summary>
    public required IReadOnlyList<Deployment> Deployments { get; init; }

    /// <summary>The parts that could not be read.</summary>
    public required IReadOnlyList<Finding> Faults { get; init; }

    /// <summary>What the templates say is known and fine; nothing of <see cref="Deployments"/> or <see cref="Faults"/> is left out for it.</summary>
    public required IReadOnlyList<Suppression> Suppressions { get; init; }

    /// <summary>The paths of templates that were read as nested stacks of others; looked at alone they say less.</summary>
    public required IReadOnlyList<string> NestedFiles { get; init; }

    /// <summary>What cannot be known, each once, in the order of the text; empty unless <see cref="ReadOptions.ListsUnknowns"/> asks for it.</summary>
    public IReadOnlyList<TemplateUnknown> Unknowns { get; init; } = [];

    /// <summary>How many evaluation steps it took; a measure of work that does not depend on the machine.</summary>
    public required long Steps { get; init; }
}
